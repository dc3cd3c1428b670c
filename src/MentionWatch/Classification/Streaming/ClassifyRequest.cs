using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Classification.Streaming;

/// <summary>One line of <c>classify</c>'s input.</summary>
/// <param name="Text">The text.</param>
/// <param name="Lang">Its language, when known.</param>
/// <param name="Id">Whatever the asker knows it by; comes back as it is.</param>
internal sealed record ClassifyRequest([property: JsonConverter(typeof(AnyTextConverter))] string? Text, string? Lang, JsonElement? Id);
