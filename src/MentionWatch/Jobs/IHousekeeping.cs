namespace MentionWatch.Jobs;

/// <summary>Something that ends, trims or forgets what has had its time. Run about once a minute; register any number.</summary>
internal interface IHousekeeping
{
    Task RunAsync(CancellationToken cancellationToken);
}
