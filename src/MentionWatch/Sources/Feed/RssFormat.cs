using System.Globalization;
using System.Xml.Linq;

namespace MentionWatch.Sources.Feed;

/// <summary>RSS 2.0 and its relatives (0.9x, 1.0).</summary>
internal static class RssFormat
{
    public static FeedDocument Read(XElement root)
    {
        var channel = root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel") ?? root;
        var items = channel.Elements().Concat(root.Elements()).Where(child => child.Name.LocalName == "item");
        return new FeedDocument(
            [.. items.Select(ReadItem)],
            channel.Text("language") ?? channel.Text(FeedNames.DublinCore + "language"),
            Longer(TimeToLive(channel), UpdatePeriod(channel)));
    }

    private static FeedItem ReadItem(XElement item)
    {
        var guid = item.Own("guid").FirstOrDefault();
        var id = FeedNames.Clean(guid?.Value);
        return new FeedItem
        {
            Id = id,
            Link = item.Text("link") ?? (id is not null && IsLink(guid) ? id : null),
            Title = item.Text("title"),
            Content = item.Text(FeedNames.Content + "encoded") ?? item.Text("content") ?? item.Text("description") ?? item.Text("summary"),
            Author = item.Text(FeedNames.DublinCore + "creator") ?? item.Text("author"),
            Language = item.Text(FeedNames.DublinCore + "language"),
            Published = FeedDate.Parse(item.Text("pubDate") ?? item.Text(FeedNames.DublinCore + "date")),
        };
    }

    private static bool IsLink(XElement? guid)
        => guid?.Attribute("isPermaLink")?.Value is not "false" && Uri.TryCreate(guid?.Value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal);

    private static TimeSpan? TimeToLive(XElement channel)
        => int.TryParse(channel.Text("ttl"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 100_000
            ? TimeSpan.FromMinutes(minutes)
            : null;

    private static TimeSpan? UpdatePeriod(XElement channel)
    {
        var frequency = int.TryParse(channel.Text(FeedNames.Syndication + "updateFrequency"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0 ? times : 1;
        return channel.Text(FeedNames.Syndication + "updatePeriod")?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1) / frequency,
            "daily" => TimeSpan.FromDays(1) / frequency,
            "weekly" or "monthly" or "yearly" => TimeSpan.FromDays(1),
            _ => null,
        };
    }

    private static TimeSpan? Longer(TimeSpan? left, TimeSpan? right) => left is null || right > left ? right : left;
}
