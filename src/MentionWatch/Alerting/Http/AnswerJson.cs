using System.Text.Json;

namespace MentionWatch.Alerting.Http;

/// <summary>Reads single members of an answer that should be a JSON object and may be anything.</summary>
internal static class AnswerJson
{
    /// <summary>A text or number of the object; <see langword="null"/> when there is none, or no object.</summary>
    public static string? Member(string body, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var member)
                ? member.ValueKind switch
                {
                    JsonValueKind.String => member.GetString(),
                    JsonValueKind.Number => member.GetRawText(),
                    _ => null,
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
