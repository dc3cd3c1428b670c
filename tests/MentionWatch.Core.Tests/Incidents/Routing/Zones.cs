using FsCheck;
using FsCheck.Fluent;

namespace MentionWatch.Core.Tests.Incidents.Routing;

/// <summary>Time zones whose clocks change by an hour, by half an hour, at midnight, by a day, or never.</summary>
internal static class Zones
{
    public static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private const int Hours = 18 * 365 * 24;
    private static readonly string[] Names = ["Europe/Madrid", "America/Santiago", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kolkata", "UTC"];

    private static readonly DateTimeOffset First = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, DateTimeOffset[]> Changes = Names.ToDictionary(name => name, name => ChangesOf(TimeZoneInfo.FindSystemTimeZoneById(name)), StringComparer.Ordinal);

    public static Gen<TimeZoneInfo> Any { get; } = Gen.Elements(Names).Select(TimeZoneInfo.FindSystemTimeZoneById);

    /// <summary>Moments of some years, with those around changes of the clock as likely as all others together.</summary>
    public static Gen<DateTimeOffset> Moments(TimeZoneInfo zone)
    {
        var any = Gen.Choose(0, Hours * 60).Select(minutes => First.AddMinutes(minutes));
        var changes = Changes[zone.Id];
        return changes.Length == 0 ? any : Gen.OneOf(any, Gen.Elements(changes).SelectMany(change => Gen.Choose(-1500, 1500).Select(minutes => change.AddMinutes(minutes))));
    }

    private static DateTimeOffset[] ChangesOf(TimeZoneInfo zone)
        => [.. Enumerable.Range(0, Hours).Select(hour => First.AddHours(hour)).Where(hour => zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(1)))];
}
