using System.Xml.Linq;

namespace MentionWatch.Sources.Feed;

/// <summary>Names of other vocabularies that feeds use, and how elements are read.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Syndication = "http://purl.org/rss/1.0/modules/syndication/";

    /// <summary>Value of the first child of this local name in the parent's own vocabulary or none.</summary>
    public static string? Text(this XElement parent, string localName)
        => Clean(parent.Elements().FirstOrDefault(child => IsOwn(parent, child, localName))?.Value);

    public static string? Text(this XElement parent, XName name) => Clean(parent.Element(name)?.Value);

    public static IEnumerable<XElement> Own(this XElement parent, string localName)
        => parent.Elements().Where(child => IsOwn(parent, child, localName));

    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsOwn(XElement parent, XElement child, string localName)
        => string.Equals(child.Name.LocalName, localName, StringComparison.Ordinal)
            && (child.Name.Namespace == parent.Name.Namespace || child.Name.Namespace == XNamespace.None);
}
