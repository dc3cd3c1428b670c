using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Routing.Rules;

/// <summary>Calendars and digests have time zones.</summary>
internal static class TimesCheck
{
    public static void Check(AlertsOptions alerts, Mistakes mistakes)
    {
        Check("calendar", "Alerts.Calendars", alerts.Calendars, mistakes);
        Check("digest", "Alerts.Digests", alerts.Digests, mistakes);
    }

    private static void Check<T>(string noun, string section, IReadOnlyDictionary<string, T> named, Mistakes mistakes)
        where T : WallClockOptions
    {
        foreach (var (name, times) in named)
        {
            References.CheckName(noun, name, $"{section}.{name}", mistakes);
            TimeZoneName.Check($"{section}.{name}.TimeZone", times.TimeZone, mistakes);
        }
    }
}
