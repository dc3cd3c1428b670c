using MentionWatch.Alerting;
using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Web.Actions;

namespace MentionWatch.Web.Page;

/// <summary>Turns what the outbox keeps into what the page shows.</summary>
internal static class IncidentView
{
    private const int PostCharacters = 400;
    private const int MostEntries = 6;

    /// <summary>One incident.</summary>
    /// <param name="history">The incident with what was told.</param>
    /// <param name="brand">Its brand, if it is still configured.</param>
    /// <param name="next">Who is told next.</param>
    public static IncidentSummary Of(IncidentHistory history, BrandOptions? brand, NextStep? next)
    {
        var incident = history.Incident;
        var holder = Holder.Of(incident);
        var last = history.Alerts is [.., var newest] ? newest : null;
        var withPosts = history.Alerts.LastOrDefault(alert => alert.Samples.Count > 0) ?? last;
        return new IncidentSummary
        {
            Key = incident.Key,
            Brand = incident.Brand,
            Name = brand?.Names is [var name, ..] ? name : incident.Brand,
            TimeZone = brand?.TimeZone ?? "UTC",
            State = incident.State,
            Severity = incident.Severity,
            PeakSeverity = incident.PeakSeverity,
            StartedAt = incident.StartedAt,
            ChangedAt = incident.EndedAt ?? last?.At ?? incident.StartedAt,
            Holder = holder.Who is { } who ? People.Name(who) : null,
            HolderAt = holder.At,
            History = [.. incident.History.Reverse().Take(MostEntries).Select(entry => HistoryLine.Of(entry with { Note = null }, EnglishPage.Words, Zone(brand)))],
            Next = next is null ? null : next with { To = HostileText.Clean(next.To) },
            Evidence = last?.Evidence,
            Samples = [.. (withPosts?.Samples ?? []).Select(Shown)],
            TopTerms = [.. withPosts is null ? [] : AlertWriter.Terms(withPosts)],
            DegradedSources = last?.DegradedSources ?? [],
            Deliveries = [.. history.Deliveries.GroupBy(delivery => delivery.Receiver).Select(told => Of(told.Last(), history))],
        };
    }

    /// <summary>A receiver with the newest delivery that any of the incidents caused.</summary>
    public static ReceiverSummary Of(string name, ReceiverOptions options, IEnumerable<IncidentHistory> histories)
    {
        var newest = histories
            .SelectMany(history => history.Deliveries.Where(delivery => delivery.Receiver == name).Select(delivery => Of(delivery, history)))
            .MaxBy(delivery => delivery.At);
        return new ReceiverSummary(name, options.Kind, options.Language, newest);
    }

    /// <summary>A post as people can read it: nothing in it hides or reorders, and a long one is cut.</summary>
    private static AlertSample Shown(AlertSample sample)
        => sample with { Text = TextCut.To(HostileText.Clean(sample.Text), PostCharacters, Phrases.In("en").Missing), Author = Quotes.Author(sample) };

    private static TimeZoneInfo Zone(BrandOptions? brand) => TimeZoneInfo.TryFindSystemTimeZoneById(brand?.TimeZone ?? "UTC", out var zone) ? zone : TimeZoneInfo.Utc;

    private static DeliverySummary Of(LoggedDelivery delivery, IncidentHistory history) => new(
        delivery.Receiver,
        history.Alerts.FirstOrDefault(alert => alert.Sequence == delivery.Sequence)?.Kind ?? TransitionKind.Triggered,
        delivery.State.ToString().ToLowerInvariant(),
        delivery.Attempts,
        delivery.At,
        delivery.Detail);
}
