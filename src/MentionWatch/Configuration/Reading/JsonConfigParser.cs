using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MentionWatch.Configuration.Reading;

/// <summary>Reads the file's JSON, comments and trailing commas allowed, into nodes.</summary>
internal static class JsonConfigParser
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Parses the bytes of the file; a syntax error becomes the one mistake that hides all others.</summary>
    public static ConfigSection Parse(ReadOnlyMemory<byte> utf8, Mistakes mistakes)
    {
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            mistakes.Add("", "The file is empty.", "Start with one brand, one source and one receiver; the README has a first configuration.");
            return ConfigSection.Empty;
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(utf8), Lenient);
            if (Convert(document.RootElement) is ConfigSection section)
            {
                return section;
            }

            mistakes.Add("", "The file does not hold a section.", "Put everything between { and }.");
        }
        catch (JsonException error)
        {
            mistakes.Add(Position(error), "This is not JSON.", $"{Reason(error)} Comments and trailing commas are fine.");
        }

        return ConfigSection.Empty;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8)
        => utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static ConfigNode Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new ConfigSection([.. element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Convert(member.Value)))]),
        JsonValueKind.Array => new ConfigList([.. element.EnumerateArray().Select(Convert)]),
        JsonValueKind.String => new ConfigValue(element.GetString()!, ConfigValueType.Text),
        JsonValueKind.Number => new ConfigValue(element.GetRawText(), ConfigValueType.Number),
        JsonValueKind.Null => new ConfigValue("null", ConfigValueType.Null),
        _ => new ConfigValue(element.GetRawText(), ConfigValueType.Boolean),
    };

    private static string Position(JsonException error)
        => string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}");

    /// <summary>The parser's own sentence without the position it ends with.</summary>
    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }
}
