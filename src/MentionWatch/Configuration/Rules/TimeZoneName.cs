namespace MentionWatch.Configuration.Rules;

/// <summary>A time zone is one that this system knows.</summary>
internal static class TimeZoneName
{
    public static void Check(string path, string zone, Mistakes mistakes)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            mistakes.Add(path, $"There is no time zone \"{zone}\".", NearestName.Of(zone, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id)) is { } nearest
                ? $"Did you mean \"{nearest}\"?"
                : "Write an IANA name such as \"Europe/Madrid\".");
        }
    }
}
