using System.Diagnostics.Metrics;

namespace MentionWatch.Buffering;

/// <summary>What happens to the posts kept as evidence.</summary>
internal sealed class EvidenceMetrics
{
    private readonly Counter<long> _unreadable;

    public EvidenceMetrics(IMeterFactory meters)
        => _unreadable = meters.Create("MentionWatch").CreateCounter<long>(
            "mentionwatch.evidence.unreadable", "{post}", "Posts kept as evidence that could not be read and were left out, each time they were.");

    public void Unreadable() => _unreadable.Add(1);
}
