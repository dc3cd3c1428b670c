using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Http.Chat;

/// <summary>What a chat server answers, as far as it matters here.</summary>
internal sealed record ChatCompletion(IReadOnlyList<ChatChoice>? Choices);

/// <summary>One completion.</summary>
internal sealed record ChatChoice(ChatMessage? Message, string? FinishReason);

/// <summary>What the model wrote, or why it would not.</summary>
internal sealed record ChatMessage(string? Content, string? Refusal);

/// <summary>JSON of chat completions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatCompletion))]
internal sealed partial class ChatJson : JsonSerializerContext;
