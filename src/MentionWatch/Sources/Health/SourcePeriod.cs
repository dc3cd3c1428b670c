using Quartz;

namespace MentionWatch.Sources.Health;

/// <summary>How often a source is polled, whichever way that is configured.</summary>
internal static class SourcePeriod
{
    /// <summary>Counts are kept by the minute; a shorter failure leaves no trace in them.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Time without success that is put up with; <see langword="null"/> for sources that are pushed to.</summary>
    public static TimeSpan? Tolerated(SourceOptions options, DateTimeOffset now)
    {
        if (SourceKinds.Find(options.Kind) is not { Create: not null } kind)
        {
            return null;
        }

        var tolerated = (options.Cron.Length > 0 ? OfCron(options.Cron, now) : options.Every ?? kind.DefaultEvery) * options.DegradedAfter;
        return tolerated > Shortest ? tolerated : Shortest;
    }

    /// <summary>Whether a source was to be polled between its last poll and a time; one without a cron expression is at every start.</summary>
    public static bool WasDue(SourceOptions options, DateTimeOffset last, DateTimeOffset by)
        => options.Cron.Length == 0 || Cron(options.Cron).GetNextValidTimeAfter(last) <= by;

    private static CronExpression Cron(string expression) => CronExpression.Parse(expression).WithTimeZone(TimeZoneInfo.Utc);

    private static TimeSpan OfCron(string expression, DateTimeOffset now)
    {
        var cron = Cron(expression);
        return cron.GetNextValidTimeAfter(now) is { } next && cron.GetNextValidTimeAfter(next) is { } afterwards
            ? afterwards - now
            : TimeSpan.FromDays(1);
    }
}
