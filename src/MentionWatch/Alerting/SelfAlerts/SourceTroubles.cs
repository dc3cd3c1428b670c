using MentionWatch.Sources.Health;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Sources that are not heard.</summary>
internal sealed class SourceTroubles(SourceHealth sources) : ITroubleFinder
{
    public async Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken)
        => [.. (await sources.ReadAsync()).Where(source => source.IsDegraded).Select(Describe)];

    private static Trouble Describe(SourceStatus source) => new(TroubleKind.SourceDegraded, source.Source, source.DegradedSince ?? source.ChangedAt, source.Reason);
}
