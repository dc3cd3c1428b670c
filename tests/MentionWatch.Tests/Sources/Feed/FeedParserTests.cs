using MentionWatch.Sources;
using MentionWatch.Sources.Feed;

namespace MentionWatch.Tests.Sources.Feed;

public sealed class FeedParserTests
{
    private static readonly DateTimeOffset Day = new(2026, 8, 1, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Rss_is_read_with_the_fullest_text_and_the_best_of_the_rest()
    {
        var feed = FeedParser.Parse("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel><atom:link href="https://a.example/feed"/><language>es-mx</language>
                <item><title>Queja</title><link>https://a.example/1</link><guid>https://a.example/?p=1</guid><dc:creator>Ana</dc:creator>
                  <pubDate>Sat, 01 Aug 2026 12:30:00 +0200</pubDate><description>corto</description><content:encoded><![CDATA[<p>largo</p>]]></content:encoded></item>
              </channel>
            </rss>
            """);

        feed.Language.ShouldBe("es-mx");
        feed.Items.ShouldHaveSingleItem().ShouldBe(new FeedItem
        {
            Id = "https://a.example/?p=1",
            Link = "https://a.example/1",
            Title = "Queja",
            Content = "<p>largo</p>",
            Author = "Ana",
            Published = Day,
        });
    }

    [Fact]
    public void Atom_is_read_with_its_kinds_of_text()
    {
        var feed = FeedParser.Parse("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><author><name>House</name></author>
              <entry><id>tag:1</id><title type="text">1 &lt; 2</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
                <published>2026-08-01T10:30:00Z</published><updated>2026-08-01T11:30:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>bold</b></div></content></entry>
            </feed>
            """);

        var item = feed.Items.ShouldHaveSingleItem();
        (item.Id, item.Link, item.Author, item.Published, item.Updated).ShouldBe(("tag:1", "https://a.example/1", "House", Day, Day.AddHours(1)));
        HtmlText.ToPlain(item.Title).ShouldBe("1 < 2");
        HtmlText.ToPlain(item.Content).ShouldBe("bold");
    }

    [Fact]
    public void Json_feed_is_read()
    {
        var feed = FeedParser.Parse("""
            {"version":"https://jsonfeed.org/version/1.1","language":"es","items":[{"id":12345678901234567890,"url":"https://a.example/1","title":"Queja",
             "content_text":"a < b\nc","date_published":"2026-08-01T12:30:00+02:00","authors":[{"name":"Ana"}]}]}
            """);

        var item = feed.Items.ShouldHaveSingleItem();
        (item.Id, item.Link, item.Title, item.Author, item.Published).ShouldBe(("12345678901234567890", "https://a.example/1", "Queja", "Ana", Day));
        HtmlText.ToPlain(item.Content).ShouldBe("a < b\nc");
    }

    [Fact]
    public void Html_entities_bare_ampersands_and_stray_bytes_are_mended()
        => FeedParser.Parse("\n <rss><channel><item><title>Ca&ntilde;as & Co&nbsp;\u0001 &amp;c &bogus;</title></item></channel></rss>")
            .Items.ShouldHaveSingleItem().Title.ShouldBe("Cañas & Co\u00A0 &c &bogus;");

    [Theory]
    [InlineData("")]
    [InlineData("quota exceeded")]
    [InlineData("<rss><channel><item>")]
    [InlineData("<opml/>")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("{")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><title>&a;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss/>")]
    public void What_is_no_feed_is_a_failure_of_the_source(string text)
        => Should.Throw<SourceException>(() => FeedParser.Parse(text));
}
