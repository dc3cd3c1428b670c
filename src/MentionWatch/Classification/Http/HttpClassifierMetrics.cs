using System.Diagnostics.Metrics;
using MentionWatch.Telemetry;

namespace MentionWatch.Classification.Http;

/// <summary>What happens at the model servers, as metrics.</summary>
internal sealed class HttpClassifierMetrics
{
    private readonly Counter<long> _texts;
    private readonly Counter<long> _fallbacks;
    private readonly Histogram<double> _requests;

    public HttpClassifierMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName.Value);
        _texts = meter.CreateCounter<long>("mentionwatch.classifier.http.texts", "{text}", "Texts asked of a model server, by who answered in the end.");
        _fallbacks = meter.CreateCounter<long>("mentionwatch.classifier.http.fallbacks", "{text}", "Texts that a model server did not answer, by reason; the local model did.");
        _requests = meter.CreateHistogram<double>("mentionwatch.classifier.http.request.duration", "s", "Time of one attempt of a request to a model server, by outcome.");
    }

    public void Asked(string model, string outcome, TimeSpan took) => _requests.Record(took.TotalSeconds, new("model", model), new("outcome", outcome));

    /// <summary>Counts replies: the share of fallbacks is that of <c>by="local"</c>.</summary>
    public void Answered(string model, ReadOnlySpan<ModelReply> replies)
    {
        foreach (var reply in replies)
        {
            _texts.Add(1, new("model", model), new("by", reply.Scores is null ? "local" : "remote"));
            if (reply.Scores is null)
            {
                _fallbacks.Add(1, new("model", model), new("reason", reply.Reason.ToString()));
            }
        }
    }
}
