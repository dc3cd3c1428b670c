using System.Globalization;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Reporting;

/// <summary>The after-action report as plain text: what happened, what people wrote, who was told, what to ask.</summary>
internal sealed class IncidentReportText(AlertWriter writer, IPhrases phrases)
{
    private static readonly string[] Questions =
    [
        "Was every complaint that was right answered, and solved?",
        "Who from us answered first, and how long after the first post?",
        "Did we apologise once, clearly, and stop there?",
        "Did anybody delete, threaten, argue, make excuses or go silent?",
        "What do we change so that it does not happen again?",
    ];

    public IEnumerable<string> Lines(IncidentHistory history)
    {
        var zone = writer.ZoneOf(history.Incident.Brand);
        return
        [
            .. Head(history.Incident, zone),
            "", "What happened", .. history.Alerts.Select(alert => $"  {At(alert.At, zone)}  {alert.Kind.ToString().ToUpperInvariant()} ({phrases.SeverityName(alert.Severity)}): {phrases.Numbers(alert.Evidence)}"),
            "", "What was done", .. ReportHistory.Of(history.Incident, zone).Select(entry => $"  {At(entry.At, zone)}  {entry.Line}").DefaultIfEmpty("  Nothing that was recorded."),
            "", "What people wrote", .. Posts(history, zone).DefaultIfEmpty("  No posts were kept."),
            "", "Who was told", .. history.Deliveries.Select(delivery => Told(delivery, zone)).DefaultIfEmpty("  Nobody, or the log of deliveries has expired."),
            "", "To ask now", .. Questions.Select(question => $"  - {question}"),
        ];
    }

    private static string At(DateTimeOffset at, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Told(LoggedDelivery delivery, TimeZoneInfo zone)
    {
        var attempts = delivery.Attempts == 1 ? "1 attempt" : $"{delivery.Attempts} attempts";
        var answer = delivery.Detail is { Length: > 0 } detail ? $", {detail}" : "";
        var instead = delivery.InPlaceOf is { } other ? $" in place of {other}" : "";
        return $"  {At(delivery.At, zone)}  #{delivery.Sequence} to {delivery.Receiver}{instead}: {delivery.State.ToString().ToLowerInvariant()}, {attempts}{answer}";
    }

    private IEnumerable<string> Head(Incident incident, TimeZoneInfo zone)
    {
        yield return $"Incident {incident.Key}";
        yield return $"  brand     {incident.Brand}";
        yield return $"  state     {incident.State.ToString().ToLowerInvariant()}{(incident.AcknowledgedBy is { } who ? $", taken by {who}" : "")}";
        yield return $"  severity  {phrases.SeverityName(incident.Severity)}, at its worst {phrases.SeverityName(incident.PeakSeverity)}";
        yield return $"  began     {At(incident.StartedAt, zone)} ({Clock.Zone(incident.StartedAt, zone)})";
        yield return incident.EndedAt is { } end
            ? $"  ended     {At(end, zone)}, after {Clock.Span(end - incident.StartedAt)}"
            : "  ended     not yet";
    }

    private IEnumerable<string> Posts(IncidentHistory history, TimeZoneInfo zone)
        => history.Alerts.SelectMany(alert => alert.FirstPost is { } first ? alert.Samples.Prepend(first) : alert.Samples)
            .DistinctBy(sample => (sample.Author, sample.Text))
            .OrderBy(sample => sample.CreatedAt)
            .Select(sample => Quotes.Of(sample, zone, phrases))
            .Select(post => $"  {post.Byline}: {post.Text}{(post.Url is { } url ? $" {url}" : "")}");
}
