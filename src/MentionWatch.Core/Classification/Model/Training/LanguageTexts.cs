using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Learning;
using MentionWatch.Core.Classification.Reading;
using MentionWatch.Core.Mentions;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Core.Mentions.Masking;

namespace MentionWatch.Core.Classification.Model.Training;

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

    /// <summary>Chooses the texts of a language; a language nobody labelled takes those of all.</summary>
    public static LanguageTexts Of(TrainingTexts texts, string language, TextModelTrainingOptions options, LanguageTrainingOptions recipe)
    {
        var (labelled, own, weak) = (Chosen(texts.Labelled, language), Chosen(texts.Own, language), Chosen(texts.Weak, language));
        if (labelled.Count + own.Count == 0)
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
        return new LanguageTexts([.. aside[false]], [.. aside[true]], byRule, taught, corpus, sources.Count + 1);
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

        return new TrainingExample(Masked(text.Text), sources[text.Source], target, weights);
    }

    private static string Masked(string text)
    {
        using var visible = VisibleText.Of(text);
        return TextMasker.Mask(visible.Text.ToString());
    }
}
