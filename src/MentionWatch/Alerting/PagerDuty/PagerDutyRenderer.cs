using System.Globalization;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Lays an alert out as an event. All of it is shown as plain text there, so nothing needs an escape.</summary>
internal sealed class PagerDutyRenderer(AlertWriter writer, string language)
{
    private const int MaxSummary = 1024;
    private const int MaxKey = 255;
    private const int MaxDetail = 4000;
    private const string Resolve = "resolve";
    private readonly IPhrases _phrases = Phrases.In(language);

    /// <summary>What to send, in this order.</summary>
    public IReadOnlyList<PagerDutyEvent> Render(Delivery delivery, string routingKey)
    {
        var alert = delivery.Alert;
        var bare = new PagerDutyEvent(routingKey, Action(alert.Kind), ShortKey.Of(alert.IncidentKey, MaxKey));
        return alert.Kind switch
        {
            // It was acknowledged there when it was put off, and an acknowledged incident calls nobody: it takes a new one.
            TransitionKind.Woken => [bare with { EventAction = Resolve }, Trigger(bare, delivery)],
            var kind when kind.IsCall() => [Trigger(bare, delivery)],
            _ => [bare],
        };
    }

    private PagerDutyEvent Trigger(PagerDutyEvent bare, Delivery delivery)
    {
        var (alert, text) = (delivery.Alert, writer.Write(delivery, language));
        return bare with
        {
            Client = "MentionWatch",
            ClientUrl = writer.UrlOf(alert.IncidentKey),
            Payload = Payload(alert, text),
            Links = [.. Links(text)],
        };
    }

    private static string Action(TransitionKind kind) => kind.IsEnd() ? Resolve : kind.IsAnswer() ? "acknowledge" : "trigger";

    private static string Severity(Alert alert) => alert switch
    {
        { Test: true } => "info",
        { Severity: Core.Incidents.Severity.Critical } => "critical",
        { Severity: Core.Incidents.Severity.High } => "error",
        _ => "warning",
    };

    private PagerDutyPayload Payload(Alert alert, AlertText text)
        => new(Summary(text), $"mentionwatch/{alert.Brand}", Severity(alert), alert.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture))
        {
            Component = alert.BySource.Count > 0 ? alert.BySource.MaxBy(source => source.Value).Key : null,
            Group = alert.Brand,
            Class = alert.Evidence.Rule,
            CustomDetails = Details(text),
        };

    private string Summary(AlertText text)
        => TextCut.ToUnits(string.Join(". ", [text.Title, .. text.Notices, .. text.Why.Take(1)]), MaxSummary, _phrases.Missing);

    /// <summary>Numbered, for an object has no order there.</summary>
    private Dictionary<string, string> Details(AlertText text)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { [$"1. {_phrases.Headings.Why}"] = Lines([.. text.Notices, .. text.Lead]) };
        foreach (var section in text.Sections)
        {
            details[FormattableString.Invariant($"{details.Count + 1}. {section.Heading}")] = Lines([.. section.Lines.Select(line => PlainLines.Of(line))]);
        }

        return details;
    }

    private string Lines(IReadOnlyList<string> lines) => LineFit.Join(lines, MaxDetail, _phrases);

    private IEnumerable<PagerDutyLink> Links(AlertText text)
        => text.Links.Select(link => new PagerDutyLink(link.Url, link.Label))
            .Concat(text.Sections.SelectMany(section => section.Lines).OfType<QuotedPost>()
                .Where(post => post.Url is not null)
                .DistinctBy(post => post.Url)
                .Select(post => new PagerDutyLink(post.Url!, $"{_phrases.Headings.OpenPost}: {post.Byline}")));
}
