namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Knows of some kinds of trouble.</summary>
internal interface ITroubleFinder
{
    /// <summary>What is wrong now.</summary>
    Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken);
}
