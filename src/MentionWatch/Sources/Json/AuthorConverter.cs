using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Reads an author written as an object, or as its identifier alone.</summary>
internal sealed class AuthorConverter : JsonConverter<AuthorDto?>
{
    public override AuthorDto? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new AuthorDto { Id = reader.GetString() },
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MentionJsonContext.Default.AuthorDto),
        _ => throw new JsonException("must be text or an object"),
    };

    public override void Write(Utf8JsonWriter writer, AuthorDto? value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, MentionJsonContext.Default.AuthorDto);
}
