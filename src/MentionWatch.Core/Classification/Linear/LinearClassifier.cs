using MentionWatch.Core.Classification.Linear.Storage;
using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Core.Classification.Linear;

/// <summary>The <c>linear</c> engine: hashed words and character runs, one table of weights, both questions in one pass.</summary>
public sealed class LinearClassifier(LinearModel model) : IMentionClassifier
{
    private readonly LinearScorer _scorer = new(model);

    /// <inheritdoc/>
    public string Engine => "linear";

    /// <summary>Reads a model that <c>train</c> has written.</summary>
    /// <param name="stream">The model from its first byte on.</param>
    /// <exception cref="InvalidDataException">It is not a model of this version, or damaged.</exception>
    public static LinearClassifier Load(Stream stream) => new(LinearModelFile.Read(stream));

    /// <inheritdoc/>
    /// <remarks>Runs on the calling thread and keeps no state between texts.</remarks>
    public ValueTask ClassifyAsync(ReadOnlyMemory<TextToClassify> texts, Memory<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var input = texts.Span;
        var output = verdicts.Span[..input.Length];
        for (var i = 0; i < input.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output[i] = Classify(input[i].Text, input[i].Language);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Classifies one text.</summary>
    /// <param name="text">The unmasked text.</param>
    /// <param name="language">The declared language, or <see langword="null"/> to detect it.</param>
    public Verdict Classify(ReadOnlySpan<char> text, string? language)
    {
        var known = language is null ? LanguageDetector.Detect(text) : LanguageTag.Known(language);
        var scores = _scorer.Score(text, known);
        return new Verdict(MostProbable(scores), scores.Complaint > 0.5f, known, scores);
    }

    /// <summary>Neutral needs no evidence, so it wins its ties.</summary>
    private static Sentiment MostProbable(VerdictScores scores)
        => scores.Negative > scores.Neutral && scores.Negative >= scores.Positive ? Sentiment.Negative
            : scores.Positive > scores.Neutral ? Sentiment.Positive
            : Sentiment.Neutral;
}
