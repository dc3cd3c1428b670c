using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing;

/// <summary>The times that a configuration names.</summary>
internal sealed class RoutingTimes(AlertsOptions alerts)
{
    private readonly Dictionary<string, BusinessCalendar> _calendars = alerts.Calendars.ToDictionary(calendar => calendar.Key, calendar => Calendar(calendar.Value), StringComparer.Ordinal);

    private readonly Dictionary<string, DigestTimes> _digests = alerts.Digests.ToDictionary(
        digest => digest.Key, digest => new DigestTimes(digest.Key, Zone(digest.Value.TimeZone), digest.Value.At), StringComparer.Ordinal);

    /// <summary>The hours of one calendar or those outside of another; <see langword="null"/> when neither is named.</summary>
    public Schedule? Schedule(string during, string outside)
        => during.Length > 0 ? new Schedule(during, _calendars[during], Outside: false)
            : outside.Length > 0 ? new Schedule(outside, _calendars[outside], Outside: true)
            : null;

    public QuietHours? Quiet(QuietOptions options)
        => Schedule(options.During, options.Outside) is { } when ? new QuietHours(when, options.Override, Digest(options.Digest)) : null;

    public DigestTimes? Digest(string name) => name.Length > 0 ? _digests[name] : null;

    private static BusinessCalendar Calendar(CalendarOptions options) => new(Zone(options.TimeZone), options.Hours, options.Holidays.ToHashSet());

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
}
