using System.Text.Json;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Webhook;

/// <summary>The body of a digest; times are in UTC.</summary>
internal sealed record WebhookDigest(string Type, DateTime Timestamp, WebhookDigestData Data)
{
    /// <summary>The body, with at most so many incidents.</summary>
    public static WebhookDigest Of(Delivery delivery, AlertDigest digest, int maxIncidents, AlertText text, AlertWriter writer)
        => new("crisis.digest", digest.Until.UtcDateTime, new WebhookDigestData
        {
            From = digest.Since.UtcDateTime,
            To = digest.Until.UtcDateTime,
            Title = text.Title,
            Lines = text.Why,
            Incidents = [.. digest.Items.Take(maxIncidents).Select(item => Incident(item, writer))],
            IncidentsDropped = Math.Max(0, digest.Items.Count - maxIncidents),
            Undelivered = delivery.Undelivered is { } undelivered ? new WebhookUndelivered(undelivered.Receiver, undelivered.Reason) : null,
        });

    private static WebhookDigestIncident Incident(DigestItem item, AlertWriter writer) => new(
        item.IncidentKey, item.Brand, writer.NameOf(item.Brand), Lower(item.State), Lower(item.PeakSeverity), item.StartedAt.UtcDateTime, item.EndedAt?.UtcDateTime, writer.UrlOf(item.IncidentKey));

    private static string Lower(Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

internal sealed record WebhookDigestData
{
    public int SchemaVersion { get; } = 1;

    /// <summary>When the first of it was held back.</summary>
    public required DateTime From { get; init; }

    /// <summary>The time of the digest.</summary>
    public required DateTime To { get; init; }

    /// <summary>How much it is in one line, in the receiver's language.</summary>
    public required string Title { get; init; }

    /// <summary>One line an incident, in the receiver's language and the first brand's time zone.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public required IReadOnlyList<WebhookDigestIncident> Incidents { get; init; }

    /// <summary>Incidents left out so that the body stays small.</summary>
    public required int IncidentsDropped { get; init; }

    /// <summary>Present when this receiver is the fallback: whom it could not be told.</summary>
    public WebhookUndelivered? Undelivered { get; init; }
}

internal sealed record WebhookDigestIncident(
    string AlertKey, string Brand, string BrandName, string Status, string PeakSeverity, DateTime StartedAt, DateTime? EndedAt, string? Url);
