using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Core.Mentions.Masking;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Tables;

/// <summary>The engine <c>mlnet</c>: the tables of its pipelines, both questions in one pass over a text.</summary>
/// <remarks>The name is that of the engine in the configuration; nothing but additions, maxima and one exponential function happens to a text.</remarks>
public sealed class TableClassifier(TextModel model) : IMentionClassifier, IVerdictExplainer
{
    private readonly TextModelScorer _scorer = new(model);

    /// <inheritdoc/>
    public string Engine => "mlnet";

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
        using var visible = VisibleText.Of(text);
        var known = language is null ? LanguageDetector.Detect(visible.Text) : LanguageTag.Known(language);
        var scores = Score(visible.Text, known);
        return new Verdict(MostProbable(scores), scores.Complaint > 0.5f, known, scores);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WordEffect> Explain(TextToClassify text)
    {
        using var visible = VisibleText.Of(text.Text);
        var known = text.Language is null ? LanguageDetector.Detect(visible.Text) : LanguageTag.Known(text.Language);
        return LeaveOneOut.Explain(TextMasker.Mask(visible.Text.ToString()), part => Score(part, known));
    }

    private VerdictScores Score(ReadOnlySpan<char> visible, string language)
    {
        using var masked = TextMasker.MaskToBuffer(visible);
        return _scorer.Score(TokenizedText.OfThread.Read(masked.Text), language);
    }

    /// <summary>Neutral needs no evidence, so it wins its ties.</summary>
    private static Sentiment MostProbable(VerdictScores scores)
        => scores.Negative > scores.Neutral && scores.Negative >= scores.Positive ? Sentiment.Negative
            : scores.Positive > scores.Neutral ? Sentiment.Positive
            : Sentiment.Neutral;
}
