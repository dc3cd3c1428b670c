using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Sources;
using MentionWatch.Sources.Feed;

namespace MentionWatch.Tests.Sources.Feed;

public sealed class FeedProperties
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Gen<string> Words = Gen.Elements("acme", "ñandú", "a < b", "\"q\"", "&", "😀", "<b>x</b>", "]]>", "¿qué?", "'", "ß")
        .NonEmptyListOf()
        .Select(parts => string.Join(' ', parts));

    private static readonly Gen<DateTimeOffset> Instant = Gen.Choose(0, int.MaxValue).Select(seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));

    private static readonly Gen<FeedItem> Item =
        from id in Words
        from number in Gen.Choose(1, 1_000_000)
        from title in Words
        from content in Words
        from author in Words
        from published in Instant
        select new FeedItem { Id = id, Link = $"https://a.example/{number}?a=1&b=2", Title = title, Content = content, Author = author, Published = published };

    private static readonly Arbitrary<IReadOnlyList<FeedItem>> Items = Item.ListOf().Select(items => (IReadOnlyList<FeedItem>)[.. items]).ToArbitrary();

    [Fact]
    public void Rss_that_was_written_is_read_back()
        => Prop.ForAll(Items, items => FeedParser.Parse(Rss(items)).Items.SequenceEqual(items)).QuickCheckThrowOnFailure();

    [Fact]
    public void Atom_that_was_written_is_read_back()
        => Prop.ForAll(Items, items => FeedParser.Parse(AtomFeed(items)).Items.SequenceEqual(items)).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_that_was_written_is_read_back()
        => Prop.ForAll(Items, items => FeedParser.Parse(JsonFeed(items)).Items.SequenceEqual(items.Select(AsEscaped))).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_feeds_fail_as_sources_do_and_in_no_other_way()
        => Prop.ForAll(Damaged().ToArbitrary(), text =>
        {
            try
            {
                return FeedParser.Parse(text).Items is not null;
            }
            catch (SourceException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Html_of_any_sort_becomes_text_without_failing()
        => Prop.ForAll<string?>(html => HtmlText.ToPlain(html) is not null).QuickCheckThrowOnFailure();

    private static Gen<string> Damaged()
        => from items in Items.Generator
           from format in Gen.Elements<Func<IReadOnlyList<FeedItem>, string>>(Rss, AtomFeed, JsonFeed)
           from cuts in Gen.Choose(0, 10_000).Two().Select(pair => (pair.Item1, pair.Item2)).ListOf()
           from inserted in Gen.Elements("<", ">", "&", "\"", "{", "[", "]]>", "<!--", "\0", "\uD800", "<![CDATA[", "1e999", "null", "")
           select cuts.Take(4).Aggregate(format(items), (text, cut) => Damage(text, cut.Item1, cut.Item2, inserted));

    private static string Damage(string text, int at, int length, string inserted)
    {
        var start = at % (text.Length + 1);
        return text[..start] + inserted + text[Math.Min(text.Length, start + (length % 8))..];
    }

    private static string Rss(IReadOnlyList<FeedItem> items) => new XElement(
        "rss",
        new XElement("channel", items.Select(item => new XElement(
            "item",
            new XElement("guid", item.Id),
            new XElement("link", item.Link),
            new XElement("title", item.Title),
            new XElement(FeedNames.Content + "encoded", item.Content),
            new XElement(FeedNames.DublinCore + "creator", item.Author),
            new XElement("pubDate", item.Published!.Value.ToString("r", CultureInfo.InvariantCulture)))))).ToString(SaveOptions.DisableFormatting);

    private static string AtomFeed(IReadOnlyList<FeedItem> items) => new XElement(Atom + "feed", items.Select(item => new XElement(
        Atom + "entry",
        new XElement(Atom + "id", item.Id),
        new XElement(Atom + "link", new XAttribute("href", item.Link!)),
        new XElement(Atom + "title", new XAttribute("type", "html"), item.Title),
        new XElement(Atom + "content", new XAttribute("type", "html"), item.Content),
        new XElement(Atom + "author", new XElement(Atom + "name", item.Author)),
        new XElement(Atom + "published", item.Published!.Value.ToString("o", CultureInfo.InvariantCulture))))).ToString(SaveOptions.DisableFormatting);

    private static string JsonFeed(IReadOnlyList<FeedItem> items) => JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        items = items.Select(item => new
        {
            id = item.Id,
            url = item.Link,
            title = item.Title,
            content_html = item.Content,
            authors = new[] { new { name = item.Author } },
            date_published = item.Published,
        }),
    });

    private static FeedItem AsEscaped(FeedItem item) => item with { Title = System.Net.WebUtility.HtmlEncode(item.Title) };
}
