using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Sources.Json;

namespace MentionWatch.Backtesting;

/// <summary>Reads an author as the sources do and keeps what tells two of them apart.</summary>
internal sealed class AuthorIdentityConverter : JsonConverter<string?>
{
    private static readonly AuthorConverter Authors = new();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => Authors.Read(ref reader, typeof(AuthorDto), options) is { } author ? author.Id ?? author.Handle ?? author.Name : null;

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
