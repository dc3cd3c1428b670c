using System.Net;
using System.Xml.Linq;

namespace MentionWatch.Sources.Feed;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomFormat
{
    public static FeedDocument Read(XElement feed)
        => new([.. feed.Own("entry").Select(entry => ReadEntry(entry, feed))], feed.Attribute(XNamespace.Xml + "lang")?.Value);

    private static FeedItem ReadEntry(XElement entry, XElement feed) => new()
    {
        Id = entry.Text("id"),
        Link = LinkOf(entry),
        Title = Html(entry.Own("title").FirstOrDefault()),
        Content = Html(entry.Own("content").FirstOrDefault()) ?? Html(entry.Own("summary").FirstOrDefault()),
        Author = AuthorOf(entry) ?? AuthorOf(feed),
        Language = entry.Attribute(XNamespace.Xml + "lang")?.Value,
        Published = FeedDate.Parse(entry.Text("published") ?? entry.Text("issued")),
        Updated = FeedDate.Parse(entry.Text("updated") ?? entry.Text("modified")),
    };

    private static string? AuthorOf(XElement parent) => parent.Own("author").FirstOrDefault()?.Text("name");

    private static string? LinkOf(XElement entry)
    {
        var links = entry.Own("link").ToList();
        var link = links.Find(candidate => candidate.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        return FeedNames.Clean(link?.Attribute("href")?.Value);
    }

    /// <summary>A text construct as HTML: plain text is escaped, XHTML keeps its markup.</summary>
    private static string? Html(XElement? construct) => construct?.Attribute("type")?.Value switch
    {
        _ when construct is null => null,
        "xhtml" => FeedNames.Clean(string.Concat(construct.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))),
        "html" or "text/html" => FeedNames.Clean(construct.Value),
        _ => FeedNames.Clean(WebUtility.HtmlEncode(construct.Value)),
    };
}
