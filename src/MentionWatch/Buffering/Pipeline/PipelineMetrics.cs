using System.Diagnostics.Metrics;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>What happens to mentions between the stream and the counts.</summary>
internal sealed class PipelineMetrics
{
    private readonly Counter<long> _counted;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _dropped;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MentionWatch");
        _counted = meter.CreateCounter<long>("mentionwatch.mentions.counted", "{mention}", "Mentions counted for the first time.");
        _repeated = meter.CreateCounter<long>("mentionwatch.mentions.repeated", "{mention}", "Mentions that had been counted before.");
        _dropped = meter.CreateCounter<long>("mentionwatch.mentions.dropped", "{mention}", "Mentions that are not counted, by reason.");
    }

    public void Committed(long counted, long repeated)
    {
        _counted.Add(counted);
        _repeated.Add(repeated);
    }

    public void Dropped(string reason, int mentions) => _dropped.Add(mentions, new KeyValuePair<string, object?>("reason", reason));
}
