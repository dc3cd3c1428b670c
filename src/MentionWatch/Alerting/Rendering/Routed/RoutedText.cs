using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Rendering.Routed;

/// <summary>Adds to the words of an alert what routing has to say about it, and writes those of digests.</summary>
internal static class RoutedText
{
    private const int MaxIncidents = 20;
    private const int MaxLinks = 4;
    private const int MaxWords = 4;
    private const int DetailCharacters = 200;
    private static readonly EnglishRouted English = new();
    private static readonly SpanishRouted Spanish = new();

    public static IRoutedPhrases In(string language) => string.Equals(language, "es", StringComparison.Ordinal) ? Spanish : English;

    /// <summary>The same with why it is told only now and what is told with it.</summary>
    public static AlertText Add(AlertText text, Alert alert, AlertWriter writer, string language)
    {
        if (alert.HeldBack is null && alert.Parts.Count == 0)
        {
            return text;
        }

        var phrases = In(language);
        string[] late = alert.HeldBack is { } held ? [phrases.HeldBack(held, Detail(held, writer), writer.ZoneOf(alert.Brand))] : [];
        string[] parts = alert.Parts.Count > 0 ? [phrases.Parts(alert.Parts.Select(part => phrases.Part(writer.NameOf(part.Brand), Phrases.In(language).SeverityName(part.Severity))))] : [];
        return text with { Why = [.. late, .. parts, .. text.Why] };
    }

    /// <summary>A digest in words.</summary>
    public static AlertText OfDigest(AlertDigest digest, AlertWriter writer, string language)
    {
        var phrases = In(language);
        var zone = writer.ZoneOf(digest.Items[0].Brand);
        var shown = digest.Items.Take(MaxIncidents).Select(item => phrases.Line(
            item, writer.NameOf(item.Brand), Phrases.In(language).SeverityName(item.PeakSeverity), [.. item.TopTerms.Take(MaxWords).Select(term => HostileText.Clean(term))], zone));
        return new AlertText
        {
            Title = phrases.Title(digest.Items.Count, digest.Items.Count(IsOpen)),
            Since = phrases.Span(digest, zone),
            Why = [.. shown, .. digest.Items.Count > MaxIncidents ? [phrases.More(digest.Items.Count - MaxIncidents)] : Array.Empty<string>()],
            Links = [.. digest.Items.Where(IsOpen).Take(MaxLinks).Select(item => (item, Url: writer.UrlOf(item.IncidentKey))).Where(link => link.Url is not null).Select(link => new AlertLink(phrases.Open(writer.NameOf(link.item.Brand)), link.Url!))],
        };
    }

    private static bool IsOpen(DigestItem item) => item.EndedAt is null;

    private static string Detail(HeldBack held, AlertWriter writer) => held switch
    {
        { Reason: HoldReason.Parent or HoldReason.ParentWait, Detail: { } brand } => writer.NameOf(brand),
        _ => TextCut.To(HostileText.Clean(held.Detail ?? ""), DetailCharacters, static _ => "…"),
    };
}
