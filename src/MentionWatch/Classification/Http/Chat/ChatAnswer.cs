using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Http.Chat;

/// <summary>What the model is made to write: one answer a text.</summary>
internal sealed record ChatAnswer([property: JsonRequired] IReadOnlyList<ChatLabels?> Answers);

/// <summary>The labels of one text.</summary>
/// <param name="Text">Number of the text, from 1.</param>
/// <param name="Sentiment">A label of the sentiments, when that was asked.</param>
/// <param name="Complaint">A label of complaint or not, when that was asked.</param>
internal sealed record ChatLabels([property: JsonRequired] int Text, string? Sentiment, string? Complaint);

/// <summary>JSON that the model writes; nothing may be in it that the schema does not have.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ChatAnswer))]
internal sealed partial class ChatAnswerJson : JsonSerializerContext;
