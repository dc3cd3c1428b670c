using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web.Actions;

/// <summary>Puts an incident into what the page behind a link shows.</summary>
internal sealed class ActionViews(IOptionsMonitor<MentionWatchOptions> options, AlertWriter writer, ActionLinks links)
{
    /// <summary>The language of the receiver a link was sent to.</summary>
    public string LanguageOf(string holder) => options.CurrentValue.Alerts.Receivers.GetValueOrDefault(holder)?.Language ?? "en";

    /// <summary>The page of one incident.</summary>
    /// <param name="history">The incident with what was told.</param>
    /// <param name="pass">What the link allows.</param>
    /// <param name="token">The link's token.</param>
    public ActionView Of(IncidentHistory history, LinkPass pass, string token)
    {
        var language = LanguageOf(pass.Holder);
        var (incident, zone, phrases, words) = (history.Incident, writer.ZoneOf(history.Incident.Brand), Phrases.In(language), PageWords.In(language));
        var told = history.Alerts.LastOrDefault(alert => alert.Kind.IsCall());
        var first = told?.FirstPost is { } post ? Quotes.Of(post, zone, phrases) : null;
        return new ActionView
        {
            Language = language,
            Words = words,
            Title = $"{phrases.SeverityName(incident.Severity).ToUpperInvariant()}: {writer.NameOf(incident.Brand)}",
            State = words.State(incident.State, WhoOf(incident), WhenOf(incident, zone)),
            Mood = incident.IsOpen ? incident.Severity.ToString().ToLowerInvariant() : "over",
            Facts = told is null ? [] : [phrases.Since(told, zone), phrases.Numbers(incident.Evidence ?? told.Evidence)],
            FirstPost = first?.Text,
            FirstByline = first?.Byline,
            History = [.. incident.History.Reverse().Select(entry => Line(entry, words, zone))],
            Proof = links.ProofOf(token),
            IsOpen = incident.IsOpen,
            IsTaken = incident.State == IncidentState.Acknowledged,
            Roles = [.. options.CurrentValue.Alerts.Roles.Keys],
        };
    }

    private static string WhoOf(Incident incident) => People.Name(incident.State switch
    {
        IncidentState.Acknowledged => incident.AcknowledgedBy,
        IncidentState.HandedOver => incident.HandedTo,
        IncidentState.Resolved => LastOf(incident, EntryKind.Resolved)?.By?.Name,
        _ => null,
    } ?? "");

    private static string WhenOf(Incident incident, TimeZoneInfo zone) => (incident.State switch
    {
        IncidentState.Acknowledged => LastOf(incident, EntryKind.Acknowledged)?.At,
        IncidentState.Snoozed => incident.SnoozedUntil,
        _ => incident.EndedAt,
    }) is { } at ? Clock.Time(at, zone) : "";

    /// <summary>The last entry of a kind that changed something.</summary>
    private static IncidentEntry? LastOf(Incident incident, EntryKind kind) => incident.History.LastOrDefault(entry => entry.Kind == kind && entry.Sequence is not null);

    private static string Line(IncidentEntry entry, PageWords words, TimeZoneInfo zone)
    {
        var what = entry is { Kind: EntryKind.Snoozed, Until: { } until } ? Clock.Time(until, zone) : People.Name(entry.To ?? "");
        var done = words.Entry(entry.Kind, People.Name(entry.By?.Name ?? ""), what);
        var late = entry is { By: not null, Sequence: null, Kind: not EntryKind.Noted } ? $" ({words.TooLate})" : "";
        var note = entry.Note is { } text ? $": {HostileText.Clean(text)}" : "";
        return $"{Clock.Time(entry.At, zone)} {done}{late}{note}";
    }
}
