using System.Diagnostics.Metrics;
using MentionWatch.Classification.Drift;
using MentionWatch.Core.Classification.Drift;

namespace MentionWatch.Classification;

/// <summary>What the classifier says: the mix of verdicts, how sure it is, how often it does not know the language, and how far that has shifted.</summary>
internal sealed class ClassifierMetrics
{
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _complaints;
    private readonly Counter<long> _unknown;
    private readonly Counter<double> _confidence;

    public ClassifierMetrics(IMeterFactory meters, DriftState drift)
    {
        var meter = meters.Create("MentionWatch");
        _verdicts = meter.CreateCounter<long>("mentionwatch.classifier.verdicts", "{text}", "Texts classified, by sentiment.");
        _complaints = meter.CreateCounter<long>("mentionwatch.classifier.complaints", "{text}", "Texts classified as complaints.");
        _unknown = meter.CreateCounter<long>("mentionwatch.classifier.unknown_language", "{text}", "Texts in a language that the classifier does not know.");
        _confidence = meter.CreateCounter<double>(
            "mentionwatch.classifier.confidence", "1", "Sum of the probabilities of the sentiments that were said; over the verdicts it is their mean.");
        meter.CreateObservableGauge(
            "mentionwatch.classifier.shift", () => drift.Shift is { } shift ? [new Measurement<double>(shift.Index)] : Array.Empty<Measurement<double>>(), "1",
            "Population stability index of the verdicts of two days against the month before; above 0.25 is much.");
    }

    /// <summary>Counts the verdicts of a batch.</summary>
    public void Said(in VerdictMix mix)
    {
        Said("negative", mix.Negative);
        Said("neutral", mix.Texts - mix.Negative - mix.Positive);
        Said("positive", mix.Positive);
        _complaints.Add(mix.Complaints);
        _unknown.Add(mix.Unknown);
        _confidence.Add(mix.MeanConfidence * mix.Texts);
    }

    private void Said(string sentiment, long texts)
    {
        if (texts > 0)
        {
            _verdicts.Add(texts, new KeyValuePair<string, object?>("sentiment", sentiment));
        }
    }
}
