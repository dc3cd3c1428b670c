using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentionWatch.Alerting.Http;

/// <summary>JSON in which letters stay readable: it goes to programs and is never part of a page.</summary>
internal static class ReadableJson
{
    /// <summary>The same options with letters as they are.</summary>
    public static JsonSerializerOptions Of(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
