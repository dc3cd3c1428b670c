using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>Calendars and digests have time zones.</summary>
internal static class TimesCheck
{
    public static void Check(AlertsOptions alerts, Mistakes mistakes)
    {
        foreach (var (name, calendar) in alerts.Calendars)
        {
            References.CheckName("calendar", name, $"Alerts.Calendars.{name}", mistakes);
            TimeZoneName.Check($"Alerts.Calendars.{name}.TimeZone", calendar.TimeZone, mistakes);
        }

        foreach (var (name, digest) in alerts.Digests)
        {
            References.CheckName("digest", name, $"Alerts.Digests.{name}", mistakes);
            TimeZoneName.Check($"Alerts.Digests.{name}.TimeZone", digest.TimeZone, mistakes);
        }
    }
}
