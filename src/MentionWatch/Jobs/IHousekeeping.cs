namespace MentionWatch.Jobs;

/// <summary>Something that ends, trims or forgets what has had its time, or keeps alive what has not. Run about once a minute; register any number.</summary>
internal interface IHousekeeping
{
    Task RunAsync(CancellationToken cancellationToken);
}
