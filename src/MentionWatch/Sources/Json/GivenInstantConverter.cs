using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Reads an instant that must be given, as <see cref="InstantConverter"/> does.</summary>
internal sealed class GivenInstantConverter : JsonConverter<DateTimeOffset>
{
    private static readonly InstantConverter Instants = new();

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Instants.Read(ref reader, typeToConvert, options) ?? throw new JsonException("must be a time such as 2026-08-01T10:30:00Z");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
