using System.Diagnostics.Metrics;

namespace MentionWatch.Sources;

/// <summary>What happens at the sources, as metrics.</summary>
internal sealed class SourceMetrics
{
    private readonly Counter<long> _mentions;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _polls;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _possibleGaps;
    private readonly Gauge<int> _degraded;

    public SourceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MentionWatch");
        _mentions = meter.CreateCounter<long>("mentionwatch.source.mentions", "{mention}", "Mentions offered by a source, by what became of them.");
        _rejected = meter.CreateCounter<long>("mentionwatch.source.rejected", "{item}", "Items of a source that could not be read.");
        _refused = meter.CreateCounter<long>("mentionwatch.source.refused", "{push}", "Pushes that were not taken, by reason.");
        _polls = meter.CreateCounter<long>("mentionwatch.source.polls", "{poll}", "Polls of a source, by how they ended.");
        _duration = meter.CreateHistogram<double>("mentionwatch.source.poll.duration", "s", "Time a poll took.");
        _retries = meter.CreateCounter<long>("mentionwatch.source.retries", "{request}", "Requests to a source that were repeated.");
        _possibleGaps = meter.CreateCounter<long>("mentionwatch.source.possible_gaps", "{poll}", "Polls between which mentions may have been missed.");
        _degraded = meter.CreateGauge<int>("mentionwatch.source.degraded", "{source}", "1 while a source is degraded, else 0.");
    }

    public void Taken(string source, IntakeCounts counts)
    {
        _mentions.Add(counts.Matched, new("source", source), new("result", "matched"));
        _mentions.Add(counts.Unmatched, new("source", source), new("result", "unmatched"));
        _mentions.Add(counts.Own, new("source", source), new("result", "own"));
    }

    public void Rejected(string source, int items) => _rejected.Add(items, new KeyValuePair<string, object?>("source", source));

    public void Refused(string source, string reason) => _refused.Add(1, new("source", source), new("reason", reason));

    public void Polled(string source, string outcome, TimeSpan took)
    {
        _polls.Add(1, new("source", source), new("outcome", outcome));
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("source", source));
    }

    public void Retried(string source) => _retries.Add(1, new KeyValuePair<string, object?>("source", source));

    public void PossibleGap(string source) => _possibleGaps.Add(1, new KeyValuePair<string, object?>("source", source));

    public void Degraded(string source, bool degraded) => _degraded.Record(degraded ? 1 : 0, new KeyValuePair<string, object?>("source", source));
}
