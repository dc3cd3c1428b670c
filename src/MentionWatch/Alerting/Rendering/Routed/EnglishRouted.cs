using System.Globalization;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Rendering.Routed;

/// <summary>Telling late, together and summed up in English.</summary>
internal sealed class EnglishRouted : IRoutedPhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en");

    public string HeldBack(HeldBack held, string detail, TimeZoneInfo zone) => held.Reason switch
    {
        HoldReason.Silence => $"Told only now: it was silenced since {Moment(held.Since, zone)} by {detail}.",
        HoldReason.Parent => $"Told only now: since {Moment(held.Since, zone)} it was part of the crisis of {detail}, which is over or less severe.",
        HoldReason.ParentWait => $"Told only now: since {Moment(held.Since, zone)} it waited in case {detail} has a crisis too.",
        _ => $"Told only now: it was held back since {Moment(held.Since, zone)} because of quiet hours.",
    };

    public string Parts(IEnumerable<string> parts) => $"Told with it and not by itself: {string.Join(", ", parts)}.";

    public string Part(string name, string severity) => $"{name} ({severity})";

    public string Title(int incidents, int open)
        => $"SUMMARY: {(incidents == 1 ? "1 crisis was" : string.Create(Culture, $"{incidents:N0} crises were"))} held back, {(open == 0 ? "all over by now" : string.Create(Culture, $"{open:N0} still going on"))}";

    public string Span(AlertDigest digest, TimeZoneInfo zone)
        => $"From {Moment(digest.Since, zone)} to {Moment(digest.Until, zone)} ({Clock.Zone(digest.Until, zone)}).";

    public string Line(DigestItem item, string name, string severity, IReadOnlyList<string> words, TimeZoneInfo zone)
        => $"{State(item)} · {name} · {severity} · {Times(item, zone)}{People(item.PeakVolume)}{(words.Count > 0 ? $" · about: {string.Join(", ", words)}" : "")}";

    public string Open(string name) => $"Open {name}";

    public string More(int count) => count == 1 ? "1 more is not shown." : string.Create(Culture, $"{count:N0} more are not shown.");

    private static string State(DigestItem item) => item.State switch
    {
        IncidentState.Resolved or IncidentState.Expired => "Over",
        IncidentState.Acknowledged => $"GOING ON, {Rendering.HostileText.Clean(item.AcknowledgedBy ?? "somebody")} has it",
        IncidentState.Snoozed => "GOING ON, put off",
        _ => "GOING ON, nobody has it",
    };

    private static string Times(DigestItem item, TimeZoneInfo zone) => item.EndedAt is { } ended
        ? $"{Moment(item.StartedAt, zone)} to {Clock.Time(ended, zone)}, {Clock.Span(ended - item.StartedAt)}"
        : $"since {Moment(item.StartedAt, zone)}";

    private static string People(int volume) => volume > 0 ? string.Create(Culture, $" · up to {volume:N0} angry {(volume == 1 ? "person" : "people")} an hour") : "";

    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) => $"{Clock.Day(at, zone, Culture)}, {Clock.Time(at, zone)}";
}
