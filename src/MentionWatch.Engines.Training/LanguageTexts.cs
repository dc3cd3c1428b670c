using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Core.Mentions.Masking;
using MentionWatch.Engines.Learning;
using MentionWatch.Engines.Tokenization;
using MentionWatch.Engines.Training.Learning;

namespace MentionWatch.Engines.Training;

/// <summary>The texts of one language, made ready: visible, masked, their sources numbered.</summary>
internal sealed class LanguageTexts
{
    private const int Sentiments = 3;
    private const int Thousand = 1000;

    private LanguageTexts(TrainingExample[] learnt, TrainingExample[] heldOut, TrainingExample[] weak, string[] taught, string[] corpus, int sources)
        => (Learnt, HeldOut, Weak, Taught, Corpus, Sources) = (learnt, heldOut, weak, taught, corpus, sources);

    /// <summary>Labelled texts to learn from.</summary>
    public TrainingExample[] Learnt { get; }

    /// <summary>Labelled texts to calibrate on.</summary>
    public TrainingExample[] HeldOut { get; }

    /// <summary>Weakly labelled texts.</summary>
    public TrainingExample[] Weak { get; }

    /// <summary>All texts, each once.</summary>
    public string[] Corpus { get; }

    /// <summary>Texts without labels that a pair of models teaches the next with.</summary>
    public string[] Taught { get; }

    /// <summary>Number of sources; the last is that of texts without labels.</summary>
    public int Sources { get; }

    /// <summary>Whether there is anything to teach with.</summary>
    public bool IsTaught => Weak.Length + Taught.Length > 0;

    /// <summary>Chooses the texts of a language; a language that lacks a label takes those of all.</summary>
    public static LanguageTexts Of(TrainingTexts texts, string language, TextModelTrainingOptions options, LanguageTrainingOptions recipe)
    {
        var (labelled, own, weak) = (Chosen(texts.Labelled, language), Chosen(texts.Own, language), Chosen(texts.Weak, language));
        if (!HasEveryLabel([.. labelled, .. own]))
        {
            (labelled, own) = (texts.Labelled, texts.Own);
        }

        var sources = labelled.Concat(own).Concat(weak).Select(text => text.Source).Distinct(StringComparer.Ordinal)
            .Select((source, number) => (source, number)).ToDictionary(pair => pair.source, pair => pair.number, StringComparer.Ordinal);
        var balance = ClassWeights(labelled.Concat(own), recipe.ClassBalance);
        var even = ClassWeights([], 0f);
        var ready = labelled.Select(text => Ready(text, 1f, balance, sources)).Concat(own.Select(text => Ready(text, texts.OwnWeight, balance, sources)));
        var aside = ready.ToLookup(example => StableHash.Of(example.Masked) % (ulong)options.CalibrationShare == 0);
        TrainingExample[] byRule = [.. weak.Select(text => Ready(text, 1f, even, sources))];
        var others = texts.Unlabelled.Where(text => LanguageTag.Known(text.Language) == language).Select(text => Masked(text.Text)).ToArray();
        var taught = others.Where(text => StableHash.Of(text) % Thousand < recipe.Distillation.UnlabelledShare * Thousand)
            .DistinctBy(text => StableHash.Of(text)).ExceptBy(byRule.Select(example => StableHash.Of(example.Masked)), text => StableHash.Of(text)).ToArray();
        string[] corpus = [.. aside[false].Concat(aside[true]).Concat(byRule).Select(example => example.Masked).Concat(others).DistinctBy(text => StableHash.Of(text))];
        TrainingExample[] learnt = [.. aside[false]];
        TrainingExample[] heldOut = [.. aside[true]];
        if (Missing([.. learnt, .. heldOut]) is { } missing)
        {
            throw new ArgumentException($"The texts hold no {missing}.", nameof(texts));
        }

        if (Missing(learnt) is not null || Missing(heldOut) is not null)
        {
            // Too few to have every label on both sides: both are all of them.
            learnt = heldOut = [.. learnt, .. heldOut];
        }

        return new LanguageTexts(learnt, heldOut, byRule, taught, corpus, sources.Count + 1);
    }

    private static bool HasEveryLabel(IReadOnlyList<LabelledText> texts)
        => texts.Select(text => text.Sentiment).Distinct().Count(sentiment => sentiment is not null) == Sentiments
            && texts.Select(text => text.Complaint).Distinct().Count(complaint => complaint is not null) == 2;

    /// <summary>A label without any text; a learner cannot do without.</summary>
    private static string? Missing(IReadOnlyList<TrainingExample> examples)
    {
        var sentiments = examples.Where(example => example.Weights[0] > 0).Aggregate(Vector128<float>.Zero, (sum, example) => sum + example.Target);
        var complaints = examples.Where(example => example.Weights[Sentiments] > 0).Select(example => example.Target[Sentiments]).ToHashSet();
        return sentiments[0] == 0 ? "negative text"
            : sentiments[1] == 0 ? "neutral text"
            : sentiments[2] == 0 ? "positive text"
            : !complaints.Contains(1f) ? "complaint"
            : !complaints.Contains(0f) ? "text that is no complaint"
            : null;
    }

    private static IReadOnlyList<LabelledText> Chosen(IReadOnlyList<LabelledText> texts, string language)
        => [.. texts.Where(text => LanguageTag.Known(text.Language) == language)];

    /// <summary>What each sentiment counts: a power of what makes all count the same.</summary>
    private static float[] ClassWeights(IEnumerable<LabelledText> texts, float balance)
    {
        var counts = new double[Sentiments];
        foreach (var text in texts.Where(text => text.Sentiment is not null))
        {
            counts[(int)text.Sentiment!]++;
        }

        return Array.ConvertAll(counts, count => count == 0 ? 1f : (float)Math.Pow(counts.Sum() / Sentiments / count, balance));
    }

    private static TrainingExample Ready(LabelledText text, float weight, float[] classWeights, Dictionary<string, int> sources)
    {
        var (target, weights) = (Vector128<float>.Zero, Vector128<float>.Zero);
        if (text.Sentiment is { } sentiment)
        {
            var counts = weight * classWeights[(int)sentiment];
            (target, weights) = (target.WithElement((int)sentiment, 1f), Vector128.Create(counts, counts, counts, 0f));
        }

        if (text.Complaint is { } complaint)
        {
            (target, weights) = (target.WithElement(Sentiments, complaint ? 1f : 0f), weights.WithElement(Sentiments, weight));
        }

        return new TrainingExample(Masked(text.Text), sources[text.Source], target, weights, weight);
    }

    private static string Masked(string text)
    {
        using var visible = VisibleText.Of(text);
        return TextMasker.Mask(visible.Text.ToString());
    }
}
