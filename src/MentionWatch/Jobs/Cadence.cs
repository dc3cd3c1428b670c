using Quartz;

namespace MentionWatch.Jobs;

/// <summary>When a job runs: with a pause between runs, or by a cron expression.</summary>
internal abstract record Cadence
{
    /// <summary>Longest wait for the first run, so that many sources neither start together nor start late.</summary>
    public static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(10);

    private Cadence()
    {
    }

    /// <summary>The schedule as Quartz keeps it. What was missed is made up for once, at once.</summary>
    public abstract IScheduleBuilder Schedule { get; }

    /// <summary>Wait before the first run.</summary>
    /// <param name="phase">Where in the start window the job lies, from 0 to below 1.</param>
    public abstract TimeSpan StartAfter(double phase);

    /// <summary>A pause of <paramref name="Pause"/> from the end of a run to the start of the next, so that a slow run never piles up others behind it.</summary>
    /// <remarks>A late run is never a misfire: it keeps the time it was due at, so it goes before all that fell due later, and it is one run however late it is.</remarks>
    public sealed record Every(TimeSpan Pause) : Cadence
    {
        public override IScheduleBuilder Schedule
            => SimpleScheduleBuilder.Create()
                .WithInterval(Pause)
                .RepeatForever()
                .MeasureIntervalFromCompletion(true)
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires);

        public override TimeSpan StartAfter(double phase) => (Pause < LongestStart ? Pause : LongestStart) * phase;

        public override string ToString() => $"every {Pause:c}";
    }

    /// <summary>A Quartz cron expression, read in UTC. Its seconds may be <c>H</c> for a second of the job's own.</summary>
    public sealed record Cron(string Expression) : Cadence
    {
        public override IScheduleBuilder Schedule
            => CronScheduleBuilder.Create(Expression)
                .InTimeZone(TimeZoneInfo.Utc)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);

        public override TimeSpan StartAfter(double phase) => TimeSpan.Zero;

        public override string ToString() => $"cron {Expression}";
    }
}
