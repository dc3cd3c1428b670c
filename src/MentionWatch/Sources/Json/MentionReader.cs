using System.Text.Json;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Json;

/// <summary>Turns the JSON of one mention into a <see cref="Mention"/> of a configured source.</summary>
/// <param name="source">Name of the source.</param>
/// <param name="clock">Tells when a mention is fetched; nothing is created later than that.</param>
internal sealed class MentionReader(string source, TimeProvider clock)
{
    public MentionReading Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return Check(JsonSerializer.Deserialize(json, MentionJsonContext.Default.MentionDto));
        }
        catch (JsonException exception)
        {
            return Malformed(exception);
        }
    }

    public MentionReading Read(JsonElement json)
    {
        try
        {
            return Check(json.Deserialize(MentionJsonContext.Default.MentionDto));
        }
        catch (JsonException exception)
        {
            return Malformed(exception);
        }
    }

    /// <summary>What is left of a mention that was deleted: its identifier and perhaps its time.</summary>
    public static MentionDto ReadDeletion(JsonElement json)
    {
        try
        {
            return json.Deserialize(MentionJsonContext.Default.MentionDto) ?? new MentionDto();
        }
        catch (JsonException)
        {
            return new MentionDto();
        }
    }

    /// <summary>Identifier of a mention that came from a named origin behind this source, so that origins cannot clash.</summary>
    public static string Qualify(string? origin, string id) => string.IsNullOrEmpty(origin) ? id : $"{origin}:{id}";

    private MentionReading Check(MentionDto? dto) => dto switch
    {
        null => MentionReading.Bad("", "must be an object"),
        { Id: null or "" } => MentionReading.Bad("id", "is missing"),
        { Id.Length: > 512 } => MentionReading.Bad("id", "is longer than 512 characters"),
        { Text: null } => MentionReading.Bad("text", "is missing"),
        { CreatedAt: null } => MentionReading.Bad("createdAt", "is missing"),
        { Rating: < 1 or > 5 } => MentionReading.Bad("rating", "must be from 1 to 5"),
        _ when KindOf(dto.Kind) is null => MentionReading.Bad("kind", "must be one of post, comment, review, article, mail, original, repost, reply"),
        _ => MentionReading.Of(ToMention(dto, dto.Id, dto.Text, dto.CreatedAt.Value)),
    };

    private Mention ToMention(MentionDto dto, string id, string text, DateTimeOffset createdAt)
    {
        var now = clock.GetUtcNow();
        return new Mention
        {
            Source = source,
            Id = Qualify(dto.Source, id),
            Brand = dto.Brand,
            Url = dto.Url,
            Text = text,
            Language = LanguageTag.Primary(dto.Lang),
            Author = AuthorOf(dto),
            CreatedAt = createdAt < now ? createdAt : now,
            FetchedAt = now,
            EditedAt = dto.EditedAt,
            ParentId = (dto.ParentId ?? dto.Parent) is { } parent ? Qualify(dto.Source, parent) : null,
            RootId = dto.RootId is { } root ? Qualify(dto.Source, root) : null,
            Kind = KindOf(dto.Kind) ?? MentionKind.Post,
            Rating = dto.Rating is { } rating ? (int)Math.Round(rating) : null,
            Engagement = dto.Engagement,
        };
    }

    private static Author AuthorOf(MentionDto dto)
        => dto.Author is { } author
            ? new Author(author.Id, author.Name, author.Handle?.TrimStart('@'), author.Followers ?? dto.Followers)
            : Author.Unknown;

    private static MentionKind? KindOf(string? kind) => kind switch
    {
        null or "" or "post" or "original" or "repost" => MentionKind.Post,
        "comment" or "reply" => MentionKind.Comment,
        "review" => MentionKind.Review,
        "article" => MentionKind.Article,
        "mail" => MentionKind.Mail,
        _ => null,
    };

    private static MentionReading Malformed(JsonException exception)
        => MentionReading.Bad(exception.Path?.TrimStart('$', '.') ?? "", $"is not what was expected (byte {exception.BytePositionInLine ?? 0})");
}
