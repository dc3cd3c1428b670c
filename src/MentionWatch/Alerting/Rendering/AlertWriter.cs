using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering.Routed;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Puts alerts into words: one text for all receivers, in the language of each.</summary>
internal sealed class AlertWriter(IOptionsMonitor<MentionWatchOptions> options, ActionLinks links)
{
    private const int MaxTerms = 8;

    public AlertText Write(Delivery delivery, string language) => delivery.Alert.Digest is { } digest
        ? RoutedText.OfDigest(digest, this, language)
        : RoutedText.Add(Write(SubjectOf(delivery), Phrases.In(language)), delivery.Alert, this, language);

    /// <summary>Where the page shows an incident, if this service has a public address.</summary>
    public string? UrlOf(string incidentKey)
        => options.CurrentValue.Alerts.PublicUrl is { Length: > 0 } address ? $"{address.TrimEnd('/')}/#{Uri.EscapeDataString(incidentKey)}" : null;

    /// <summary>Where the reader can act on what a delivery tells, if this service has a public address.</summary>
    public string? ActionUrlOf(Delivery delivery)
        => delivery.Alert.Test ? null : links.Of(delivery.Alert.IncidentKey, delivery.Receiver, delivery.Alert.At);

    /// <summary>The plan of a brand, or the one of all.</summary>
    public PlaybookOptions PlaybookOf(string brand)
        => options.CurrentValue.Brands.GetValueOrDefault(brand)?.Playbook ?? options.CurrentValue.Alerts.Playbook;

    public static AlertText Write(AlertSubject subject, IPhrases phrases)
    {
        var alert = subject.Alert;
        return new AlertText
        {
            Title = alert.Test ? phrases.TestTitle(Plain(subject.BrandName)) : phrases.Title(alert, Plain(subject.BrandName), subject.Zone),
            Notices = [.. Notices(subject, phrases)],
            News = [.. News(alert, subject.Zone, phrases)],
            Since = phrases.Since(alert, subject.Zone),
            Why = [.. Why(alert, phrases)],
            Sections = AlertSections.Of(subject, phrases),
            Links = [.. Links(subject, phrases)],
        };
    }

    /// <summary>The words that drive it, fit to be shown.</summary>
    public static IEnumerable<string> Terms(Alert alert) => alert.TopTerms.Take(MaxTerms).Select(People.Name);

    /// <summary>A brand as people call it, fit to be shown; its key when it is no longer configured.</summary>
    public string NameOf(string brand)
        => Plain(options.CurrentValue.Brands.GetValueOrDefault(brand)?.Names is [var name, ..] ? name : brand);

    /// <summary>Time zone of a brand.</summary>
    public TimeZoneInfo ZoneOf(string brand)
        => TimeZoneInfo.TryFindSystemTimeZoneById(options.CurrentValue.Brands.GetValueOrDefault(brand)?.TimeZone ?? "UTC", out var zone) ? zone : TimeZoneInfo.Utc;

    private static IEnumerable<string> Notices(AlertSubject subject, IPhrases phrases)
    {
        if (subject.Alert.Test)
        {
            yield return phrases.Test;
        }

        if (subject.Undelivered is { } undelivered)
        {
            yield return phrases.Undelivered(undelivered.Receiver, undelivered.Reason);
        }
    }

    private static IEnumerable<string> News(Alert alert, TimeZoneInfo zone, IPhrases phrases)
    {
        if (phrases.People.News(alert, zone) is { } news)
        {
            yield return news;
        }

        if (alert.Action?.Note is { Length: > 0 } note)
        {
            yield return phrases.People.Note(Quotes.Cut(note, phrases));
        }
    }

    /// <summary>Whoever hears that it is in hand or over needs no proof that it began.</summary>
    private static IEnumerable<string> Why(Alert alert, IPhrases phrases)
        => [.. Numbers(alert.Evidence, phrases), .. alert.Kind.IsCall() ? Drivers(alert, phrases) : [], .. Doubts(alert, phrases)];

    private static IEnumerable<string> Numbers(AlertEvidence evidence, IPhrases phrases)
    {
        if (evidence.Post is { } post)
        {
            yield return phrases.OnePost(post);
        }

        yield return phrases.Numbers(evidence);
        if (evidence.Group is { } group)
        {
            yield return phrases.OfGroup(group);
        }

        if (evidence.BarReason is { } reason)
        {
            yield return phrases.RaisedBar(evidence.Bar, Plain(reason));
        }

        if (evidence.Late * 4 >= evidence.Total && evidence.Late > 0)
        {
            yield return phrases.CameLate(evidence.Late);
        }
    }

    private static IEnumerable<string> Drivers(Alert alert, IPhrases phrases)
    {
        if (alert.TopTerms.Count > 0)
        {
            yield return phrases.Words(Terms(alert));
        }

        if (alert.BySource.Count > 0)
        {
            yield return Places(alert, phrases);
        }
    }

    private static IEnumerable<string> Doubts(Alert alert, IPhrases phrases)
    {
        if (alert.DegradedSources.Count > 0)
        {
            yield return phrases.NotHeard(alert.DegradedSources);
        }

        if (!alert.Evidence.Trained)
        {
            yield return phrases.StillLearning;
        }
    }

    /// <summary>Numbers that do not add up to what was judged, because some are not kept or more came meanwhile, would mislead: the names alone then.</summary>
    private static string Places(Alert alert, IPhrases phrases)
    {
        var sources = alert.BySource.OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal);
        return alert.BySource.Values.Sum() != alert.Evidence.Negative
            ? phrases.MainPlaces(sources.Select(source => source.Key))
            : phrases.Places(sources);
    }

    private static IEnumerable<AlertLink> Links(AlertSubject subject, IPhrases phrases)
    {
        if (subject.ActionUrl is { } action)
        {
            yield return new AlertLink(phrases.People.ActionLabel(subject.Alert.Kind), action, IsMain: subject.Alert.Kind.IsCall());
        }

        if (subject.IncidentUrl is { } incident)
        {
            yield return new AlertLink(phrases.OpenIncident, incident);
        }
    }

    private static string Plain(string text) => HostileText.Clean(text);

    private AlertSubject SubjectOf(Delivery delivery)
    {
        var alert = delivery.Alert;
        return new AlertSubject(alert, NameOf(alert.Brand), ZoneOf(alert.Brand))
        {
            Playbook = PlaybookOf(alert.Brand),
            ActionUrl = ActionUrlOf(delivery),
            IncidentUrl = UrlOf(alert.IncidentKey),
            Undelivered = delivery.Undelivered,
        };
    }
}
