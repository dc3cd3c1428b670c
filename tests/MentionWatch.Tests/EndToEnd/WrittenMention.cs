using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>A mention as it goes into the worker, and as the truth remembers it.</summary>
internal sealed record WrittenMention(string Id, string Brand, string Source, string Author, DateTimeOffset CreatedAt, string Text, string Lang)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static WrittenMention FromJson(string line) => JsonSerializer.Deserialize<WrittenMention>(line, Json)!;
}
