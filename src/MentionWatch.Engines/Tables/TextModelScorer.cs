using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Engines.Tokenization;

namespace MentionWatch.Engines.Tables;

/// <summary>From a text and its language to probabilities.</summary>
internal sealed class TextModelScorer(TextModel model)
{
    /// <summary>What is left of the mean of both languages' log-odds for a text of neither: it may be a third language, or have no language at all.</summary>
    private const float UndeterminedShare = 0.5f;

    private static readonly VerdictScores NoEvidence = new(Negative: 0f, Neutral: 1f, Positive: 0f, Complaint: 0f);

    private readonly LanguageScorer _spanish = new(model.Spanish);
    private readonly LanguageScorer _english = new(model.English);

    /// <summary>Scores a text; one that says nothing is neutral, whatever the models lean to.</summary>
    public VerdictScores Score(TokenizedText text, string language)
        => text.Words.SaysSomething ? Probabilities.Of(Logits(text, language)) : NoEvidence;

    private Vector128<float> Logits(TokenizedText text, string language) => language switch
    {
        LanguageTag.Spanish => _spanish.Score(text),
        LanguageTag.English => _english.Score(text),
        _ => (_spanish.Score(text) + _english.Score(text)) * (UndeterminedShare / 2),
    };
}
