using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MentionWatch.Sources.Feed;

/// <summary>Reads a feed of any supported format.</summary>
internal static class FeedParser
{
    private const int DeepestElement = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a feed.</summary>
    /// <exception cref="SourceException">It is none.</exception>
    public static FeedDocument Parse(string text)
    {
        var trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        try
        {
            return trimmed.StartsWith('{') ? JsonFeedFormat.Read(trimmed) : ReadXml(LoadTolerantly(trimmed));
        }
        catch (Exception exception) when (exception is XmlException or JsonException or RegexMatchTimeoutException)
        {
            throw new SourceException(SourceFailureKind.Transient, $"What came is no feed that can be read: {exception.Message}", innerException: exception);
        }
    }

    private static FeedDocument ReadXml(XElement root) => root.Name.LocalName switch
    {
        "rss" or "RDF" => RssFormat.Read(root),
        "feed" => AtomFormat.Read(root),
        _ => throw new SourceException(SourceFailureKind.BadQuery, $"What came is XML, but no feed: its root is {root.Name.LocalName}."),
    };

    /// <summary>Well-formed feeds are read as they are; those with HTML entities or bare ampersands are mended once.</summary>
    private static XElement LoadTolerantly(string text)
    {
        try
        {
            return Load(text);
        }
        catch (XmlException) when (FeedRepair.Mend(text) is { } mended)
        {
            return Load(mended);
        }
    }

    private static XElement Load(string text)
    {
        using (var probe = XmlReader.Create(new StringReader(text), Settings))
        {
            while (probe.Read())
            {
                if (probe.Depth > DeepestElement)
                {
                    throw new XmlException("its elements are nested too deeply");
                }
            }
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return XElement.Load(reader);
    }
}
