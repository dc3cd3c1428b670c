using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentionWatch.Sources.Json;

/// <summary>Reads an author written as an object, or as a bare text, which is all that can be shown of it as well.</summary>
internal sealed class AuthorConverter : JsonConverter<AuthorDto?>
{
    public override AuthorDto? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Named(reader.GetString()!),
        JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, MentionJsonContext.Default.AuthorDto),
        _ => throw new JsonException("must be text or an object"),
    };

    /// <summary>Identified by the text as it stands; shown as a handle where it begins with <c>@</c>, else as a name.</summary>
    private static AuthorDto Named(string text) => text.StartsWith('@')
        ? new AuthorDto { Id = text, Handle = text[1..] }
        : new AuthorDto { Id = text, Name = text };

    public override void Write(Utf8JsonWriter writer, AuthorDto? value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, MentionJsonContext.Default.AuthorDto);
}
