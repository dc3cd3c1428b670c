using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.Classification.Streaming;

/// <summary>Reads one line of <c>classify</c>'s input: its <c>text</c>, its language <c>lang</c> when known, and <c>id</c>, whatever the asker knows it by.</summary>
internal ref struct RequestReader
{
    private const int HexDigits = 4;

    private ReadOnlySpan<byte> _line;
    private Range _id;

    /// <summary>The text; <see langword="null"/> when the line has none.</summary>
    public string? Text { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The JSON of the id as it was written; empty when the line has none.</summary>
    public readonly ReadOnlySpan<byte> Id => _line[_id];

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is not JSON, or its properties are of other types.</exception>
    public static RequestReader Read(ReadOnlySpan<byte> line)
    {
        var request = new RequestReader { _line = Utf8.IsValid(line) ? line : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line)) };
        var json = new Utf8JsonReader(request._line);
        json.Read();
        if (json.TokenType is not JsonTokenType.Null)
        {
            request.ReadObject(ref json);
        }

        json.Read();
        return request;
    }

    private void ReadObject(ref Utf8JsonReader json)
    {
        if (json.TokenType is not JsonTokenType.StartObject)
        {
            throw NotOfThisShape(ref json);
        }

        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            ReadProperty(ref json);
        }
    }

    private void ReadProperty(ref Utf8JsonReader json)
    {
        if (IsNamed(ref json, "text"u8))
        {
            json.Read();
            Text = StringOf(ref json);
        }
        else if (IsNamed(ref json, "lang"u8))
        {
            json.Read();
            Language = LanguageOf(ref json);
        }
        else if (IsNamed(ref json, "id"u8))
        {
            json.Read();
            _id = RangeOf(ref json);
        }
        else
        {
            json.Skip();
        }
    }

    private static bool IsNamed(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
        => json.ValueIsEscaped ? json.ValueTextEquals(name) : Ascii.EqualsIgnoreCase(json.ValueSpan, name);

    private static string? LanguageOf(ref Utf8JsonReader json)
        => json.TokenType is not JsonTokenType.String ? StringOf(ref json)
            : json.ValueTextEquals(LanguageTag.Spanish) ? LanguageTag.Spanish
            : json.ValueTextEquals(LanguageTag.English) ? LanguageTag.English
            : StringOf(ref json);

    private static Range RangeOf(ref Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        var isNull = json.TokenType is JsonTokenType.Null;
        json.Skip();
        return isNull ? default : start..(int)json.BytesConsumed;
    }

    /// <summary>A string as it is, with halves of surrogate pairs: posts that were cut end in one, and the framework's own reader refuses those.</summary>
    private static string? StringOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => json.ValueIsEscaped ? Unescape(Encoding.UTF8.GetString(json.ValueSpan)) : Encoding.UTF8.GetString(json.ValueSpan),
        _ => throw NotOfThisShape(ref json),
    };

    private static JsonException NotOfThisShape(ref Utf8JsonReader json) => new(message: null, path: null, lineNumber: 0, json.BytesConsumed);

    /// <summary>The JSON reader has checked the escapes already, but for what surrogates stand beside.</summary>
    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (escaped.IndexOf('\\') is >= 0 and var plain)
        {
            text.Append(escaped[..plain]);
            var letter = escaped[plain + 1];
            escaped = escaped[(plain + 2)..];
            if (letter == 'u')
            {
                text.Append((char)ushort.Parse(escaped[..HexDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                escaped = escaped[HexDigits..];
            }
            else
            {
                text.Append(Unescape(letter));
            }
        }

        return text.Append(escaped).ToString();
    }

    private static char Unescape(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
