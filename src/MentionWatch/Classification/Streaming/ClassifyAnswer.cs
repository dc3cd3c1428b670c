using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Streaming;

/// <summary>One line of <c>classify</c>'s output.</summary>
internal sealed record ClassifyAnswer(string Sentiment, bool Complaint, string Language, ClassifyScores Scores)
{
    /// <summary>The <c>id</c> of the line that is answered, when it had one.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    public static ClassifyAnswer Of(Verdict verdict) => new(
        NameOf(verdict.Sentiment), verdict.IsComplaint, verdict.Language,
        new ClassifyScores(verdict.Scores.Negative, verdict.Scores.Neutral, verdict.Scores.Positive, verdict.Scores.Complaint));

    private static string NameOf(Sentiment sentiment) => sentiment switch
    {
        Core.Classification.Sentiment.Negative => "negative",
        Core.Classification.Sentiment.Neutral => "neutral",
        _ => "positive",
    };
}

/// <summary>The probabilities of an answer.</summary>
internal sealed record ClassifyScores(float Negative, float Neutral, float Positive, float Complaint);
