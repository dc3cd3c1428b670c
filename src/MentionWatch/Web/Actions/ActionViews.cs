using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web.Actions;

/// <summary>Puts an incident into what the page behind a link shows.</summary>
internal sealed class ActionViews(IOptionsMonitor<MentionWatchOptions> options, AlertWriter writer, ActionLinks links, NextTold next, TimeProvider time)
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
        var holder = Holder.Of(incident);
        var bare = new ActionView
        {
            Language = language,
            Words = words,
            Title = incident.IsOpen ? $"{phrases.SeverityName(incident.Severity).ToUpperInvariant()}: {writer.NameOf(incident.Brand)}" : writer.NameOf(incident.Brand),
            State = words.State(incident.State, People.Name(holder.Who ?? ""), holder.At is { } at ? words.At(at, zone) : ""),
            Next = next.Of(incident) is { } step ? phrases.People.NextFromNow(step, People.Name(step.To), time.GetUtcNow(), zone) : null,
            Mood = incident.IsOpen ? incident.Severity.ToString().ToLowerInvariant() : "over",
            History = [.. incident.History.Reverse().Select(entry => HistoryLine.Of(entry, words, zone))],
            Proof = links.ProofOf(token),
            IsOpen = incident.IsOpen,
            IsTaken = incident.State == IncidentState.Acknowledged,
            Roles = [.. options.CurrentValue.Alerts.Roles.Keys],
        };
        return history.Alerts.LastOrDefault(alert => alert.Kind.IsCall()) is { } told ? Told(bare, history, told, phrases, zone) : bare;
    }

    /// <summary>The page with what the last alert that called somebody told.</summary>
    private ActionView Told(ActionView bare, IncidentHistory history, Alert told, IPhrases phrases, TimeZoneInfo zone)
    {
        var incident = history.Incident;
        var subject = new AlertSubject(told, writer.NameOf(told.Brand), zone) { Playbook = writer.PlaybookOf(told.Brand) };
        var first = history.Alerts.Select(alert => alert.FirstPost).FirstOrDefault(post => post is not null) is { } post ? Quotes.Of(post, zone, phrases) : null;
        return bare with
        {
            Facts = [Since(incident, told, phrases, zone), .. incident.IsOpen ? [phrases.Numbers(incident.Evidence ?? told.Evidence)] : Array.Empty<string>()],
            FirstPost = first?.Text,
            FirstByline = first?.Byline,
            DoHeading = phrases.Headings.Do,
            Do = incident.IsOpen ? AlertSections.Do(subject, phrases) : [],
            DontHeading = phrases.Headings.Dont,
            Dont = incident.IsOpen ? AlertSections.Dont(subject, phrases) : [],
        };
    }

    private string Since(Incident incident, Alert told, IPhrases phrases, TimeZoneInfo zone) => incident.EndedAt is { } end
        ? phrases.Since(told with { Kind = TransitionKind.Resolved, At = end, PeakSeverity = incident.PeakSeverity }, zone)
        : phrases.Ongoing(incident.StartedAt, time.GetUtcNow(), zone);
}
