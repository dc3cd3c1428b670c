using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentionWatch.Sources.Json;

namespace MentionWatch.Sources.Feed;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static partial class JsonFeedFormat
{
    public static FeedDocument Read(string json)
    {
        var feed = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), FeedContext.Default.FeedDto);
        if (feed?.Items is not { } items)
        {
            throw new SourceException(SourceFailureKind.BadQuery, "What came is JSON, but no feed: it has no items.");
        }

        var author = NameOf(feed.Authors, feed.Author);
        return new FeedDocument([.. items.OfType<ItemDto>().Select(item => ToItem(item, author))], feed.Language);
    }

    private static FeedItem ToItem(ItemDto item, string? author) => new()
    {
        Id = FeedNames.Clean(item.Id),
        Link = item.Url ?? item.ExternalUrl,
        Title = Escape(item.Title),
        Content = FeedNames.Clean(item.ContentHtml) ?? Lines(item.ContentText) ?? Lines(item.Summary),
        Author = NameOf(item.Authors, item.Author) ?? author,
        Language = item.Language,
        Published = FeedDate.Parse(item.DatePublished),
        Updated = FeedDate.Parse(item.DateModified),
    };

    private static string? NameOf(PersonDto?[]? authors, PersonDto? author)
        => FeedNames.Clean(authors?.OfType<PersonDto>().FirstOrDefault()?.Name ?? author?.Name);

    private static string? Escape(string? text) => FeedNames.Clean(WebUtility.HtmlEncode(text));

    private static string? Lines(string? text) => Escape(text)?.ReplaceLineEndings("<br>");

    private sealed record FeedDto(string? Language, PersonDto?[]? Authors, PersonDto? Author, ItemDto?[]? Items);

    private sealed record PersonDto(string? Name);

    private sealed record ItemDto
    {
        [JsonConverter(typeof(TextOrNumberConverter))]
        public string? Id { get; init; }

        public string? Url { get; init; }

        public string? ExternalUrl { get; init; }

        public string? Title { get; init; }

        public string? ContentHtml { get; init; }

        public string? ContentText { get; init; }

        public string? Summary { get; init; }

        public string? DatePublished { get; init; }

        public string? DateModified { get; init; }

        public string? Language { get; init; }

        public PersonDto?[]? Authors { get; init; }

        public PersonDto? Author { get; init; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(FeedDto))]
    private sealed partial class FeedContext : JsonSerializerContext;
}
