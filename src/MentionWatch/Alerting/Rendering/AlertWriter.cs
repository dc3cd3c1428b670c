using MentionWatch.Alerting.Rendering.Routed;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Puts alerts into words: one text for all receivers, in the language of each.</summary>
internal sealed class AlertWriter(IOptionsMonitor<MentionWatchOptions> options)
{
    private const int PostCharacters = 200;
    private const int MaxPosts = 4;
    private const int MaxTerms = 8;
    private const int NameCharacters = 40;

    public AlertText Write(Delivery delivery, string language) => delivery.Alert.Digest is { } digest
        ? RoutedText.OfDigest(digest, this, language)
        : RoutedText.Add(Write(SubjectOf(delivery), Phrases.In(language)), delivery.Alert, this, language);

    /// <summary>Where the page shows an incident, if this service has a public address.</summary>
    public string? UrlOf(string incidentKey)
        => options.CurrentValue.Alerts.PublicUrl is { Length: > 0 } address ? $"{address.TrimEnd('/')}/#{Uri.EscapeDataString(incidentKey)}" : null;

    public static AlertText Write(AlertSubject subject, IPhrases phrases)
    {
        var alert = subject.Alert;
        var first = alert.FirstPost ?? alert.Samples.MinBy(sample => sample.CreatedAt);
        var more = alert.Samples.Where(sample => sample != first).ToArray();
        return new AlertText
        {
            Title = alert.Test ? phrases.TestTitle(Plain(subject.BrandName)) : phrases.Title(alert.Kind, alert.Severity, Plain(subject.BrandName)),
            Notices = [.. Notices(subject, phrases)],
            Since = phrases.Since(alert, subject.Zone),
            Why = [.. Why(alert, phrases)],
            FirstPost = first is null ? null : Quote(first, subject.Zone, phrases),
            Posts = [.. more.Take(MaxPosts).Select(sample => Quote(sample, subject.Zone, phrases))],
            MorePosts = Math.Max(0, more.Length - MaxPosts),
            PostsNotShown = more.Length > MaxPosts ? [phrases.MorePosts(more.Length - MaxPosts)] : [],
            Do = phrases.Do(alert.Kind),
            Dont = phrases.Dont(alert.Kind),
            Links = subject.IncidentUrl is { } url ? [new AlertLink(phrases.OpenIncident, url)] : [],
        };
    }

    /// <summary>The words that drive it, fit to be shown.</summary>
    public static IEnumerable<string> Terms(Alert alert) => alert.TopTerms.Take(MaxTerms).Select(Name);

    /// <summary>Who wrote a post, fit to be shown.</summary>
    public static string? Author(AlertSample sample) => sample.Author is { } author ? Name(author) : null;

    /// <summary>Quotes a post.</summary>
    public static QuotedPost Quote(AlertSample sample, TimeZoneInfo zone, IPhrases phrases)
        => new(TextCut.To(Plain(sample.Text), PostCharacters, phrases.Missing), phrases.Byline(sample with { Author = Author(sample) }, zone), SafeLink.Of(sample.Url));

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

    private static IEnumerable<string> Why(Alert alert, IPhrases phrases)
    {
        if (alert.Evidence.Post is { } post)
        {
            yield return phrases.OnePost(post);
        }

        yield return phrases.Numbers(alert.Evidence);
        if (alert.Evidence.BarReason is { } reason)
        {
            yield return phrases.RaisedBar(alert.Evidence.Bar, Plain(reason));
        }

        if (alert.Evidence.Late * 4 >= alert.Evidence.Total && alert.Evidence.Late > 0)
        {
            yield return phrases.CameLate(alert.Evidence.Late);
        }

        if (alert.TopTerms.Count > 0)
        {
            yield return phrases.Words(Terms(alert));
        }

        if (alert.BySource.Count > 0)
        {
            yield return Places(alert, phrases);
        }

        if (alert.DegradedSources.Count > 0)
        {
            yield return phrases.NotHeard(alert.DegradedSources);
        }

        if (!alert.Evidence.Trained)
        {
            yield return phrases.StillLearning;
        }
    }

    /// <summary>Numbers that leave some mentions out would mislead: the names alone then.</summary>
    private static string Places(Alert alert, IPhrases phrases)
    {
        var sources = alert.BySource.OrderByDescending(source => source.Value).ThenBy(source => source.Key, StringComparer.Ordinal);
        return alert.BySource.Values.Sum() < alert.Evidence.Negative
            ? phrases.MainPlaces(sources.Select(source => source.Key))
            : phrases.Places(sources);
    }

    private static string Plain(string text) => HostileText.Clean(text);

    private static string Name(string text) => TextCut.To(Plain(text), NameCharacters, static _ => "…");

    private AlertSubject SubjectOf(Delivery delivery)
    {
        var alert = delivery.Alert;
        return new AlertSubject(alert, NameOf(alert.Brand), ZoneOf(alert.Brand), UrlOf(alert.IncidentKey), delivery.Undelivered);
    }
}
