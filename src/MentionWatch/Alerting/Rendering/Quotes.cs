using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Words of others, fit to be shown.</summary>
internal static class Quotes
{
    private const int PostCharacters = 180;

    /// <summary>A post.</summary>
    public static QuotedPost Of(AlertSample sample, TimeZoneInfo zone, IPhrases phrases)
        => new(Cut(sample.Text, phrases), phrases.Byline(sample with { Author = Author(sample) }, zone), SafeLink.Of(sample.Url));

    /// <summary>A text on one line, cut when it is long.</summary>
    public static string Cut(string text, IPhrases phrases) => TextCut.To(HostileText.Clean(text), PostCharacters, phrases.Missing);

    /// <summary>Who wrote a post.</summary>
    public static string? Author(AlertSample sample) => sample.Author is { } author ? People.Name(author) : null;
}
