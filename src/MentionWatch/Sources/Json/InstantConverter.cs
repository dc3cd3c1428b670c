using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Reads an instant written as ISO 8601 (UTC where no offset is given) or as Unix seconds.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetInt64(out var seconds) && seconds is >= 0 and < 253402300800 => DateTimeOffset.FromUnixTimeSeconds(seconds),
        JsonTokenType.String when TryParse(reader.GetString(), out var instant) => instant,
        _ => throw new JsonException("must be a time such as 2026-08-01T10:30:00Z"),
    };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } instant)
        {
            writer.WriteStringValue(instant);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool TryParse(string? text, out DateTimeOffset instant)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
}
