using System.Globalization;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources.Feed;

/// <summary>Turns the entries of a feed into mentions.</summary>
/// <param name="source">Name of the source.</param>
/// <param name="fallbackLanguage">Language where the feed declares none.</param>
internal sealed class FeedAdapter(string source, string fallbackLanguage)
{
    public Mention ToMention(FeedItem item, FeedDocument feed, Uri address, DateTimeOffset now)
    {
        var dated = item.Published ?? item.Updated;
        var created = dated ?? now;
        var title = HtmlText.ToPlain(item.Title);
        var link = Absolute(item.Link, address);
        return new Mention
        {
            Source = source,
            Id = IdOf(item, link, title),
            Url = link,
            Text = TextOf(title, HtmlText.ToPlain(item.Content)),
            Language = LanguageTag.Primary(item.Language) ?? LanguageTag.Primary(feed.Language) ?? LanguageTag.Primary(fallbackLanguage),
            Author = item.Author is { } author ? new Author(Name: HtmlText.ToPlain(author)) : Author.Unknown,
            CreatedAt = created < now ? created : now,
            Undated = dated is null,
            FetchedAt = now,
            EditedAt = item.Updated > created && item.Updated <= now ? item.Updated : null,
            Kind = MentionKind.Article,
        };
    }

    private static string IdOf(FeedItem item, string? link, string title)
        => item.Id ?? link ?? StableHash.Of(title, item.Published?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? item.Content).ToString("x16", CultureInfo.InvariantCulture);

    private static string TextOf(string title, string content)
        => title.Length == 0 || content.StartsWith(title, StringComparison.Ordinal) ? content
            : content.Length == 0 ? title
            : $"{title}\n\n{content}";

    /// <summary>The link as a whole address without a fragment; only what a browser opens.</summary>
    private static string? Absolute(string? link, Uri address)
        => link is not null && Uri.TryCreate(address, link, out var uri) && (uri.Scheme is "http" or "https")
            ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : null;
}
