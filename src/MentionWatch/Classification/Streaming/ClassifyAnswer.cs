using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Classification.Explanations;

namespace MentionWatch.Classification.Streaming;

/// <summary>One line of <c>classify</c>'s output.</summary>
internal sealed record ClassifyAnswer(string Sentiment, bool Complaint, string Language, ClassifyScores Scores)
{
    private const int Decimals = 3;

    /// <summary>The <c>id</c> of the line that is answered, when it had one.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>The words that decided, when asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<ClassifyWord>? Explanation { get; init; }

    public static ClassifyAnswer Of(Verdict verdict, IReadOnlyList<WordEffect>? explanation) => new(
        NameOf(verdict.Sentiment), verdict.IsComplaint, verdict.Language,
        new ClassifyScores(verdict.Scores.Negative, verdict.Scores.Neutral, verdict.Scores.Positive, verdict.Scores.Complaint))
    {
        Explanation = explanation?.Select(effect => new ClassifyWord(effect.Word, MathF.Round(effect.Sentiment, Decimals), MathF.Round(effect.Complaint, Decimals))),
    };

    private static string NameOf(Sentiment sentiment) => sentiment switch
    {
        Core.Classification.Sentiment.Negative => "negative",
        Core.Classification.Sentiment.Neutral => "neutral",
        _ => "positive",
    };
}

/// <summary>The probabilities of an answer.</summary>
internal sealed record ClassifyScores(float Negative, float Neutral, float Positive, float Complaint);

/// <summary>What one word did to the answer.</summary>
internal sealed record ClassifyWord(string Word, float Sentiment, float Complaint);
