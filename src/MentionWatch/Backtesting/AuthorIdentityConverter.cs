using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Sources.Json;

namespace MentionWatch.Backtesting;

/// <summary>Reads an author as the sources do and keeps what tells two of them apart, and who listens.</summary>
internal sealed class AuthorIdentityConverter : JsonConverter<ReplayedAuthor>
{
    private static readonly AuthorConverter Authors = new();

    public override bool HandleNull => true;

    public override ReplayedAuthor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.String => new(reader.GetString()),
        _ when Authors.Read(ref reader, typeof(AuthorDto), options) is { } author => new(author.Id ?? author.Handle ?? author.Name, author.Followers),
        _ => default,
    };

    public override void Write(Utf8JsonWriter writer, ReplayedAuthor value, JsonSerializerOptions options) => writer.WriteStringValue(value.Identity);
}
