using MentionWatch.Core.Detection;

namespace MentionWatch.Web.Page;

/// <summary>The last steps of one brand, as they were read.</summary>
/// <param name="last">The last step, in steps of Unix time.</param>
/// <param name="counts">Oldest step first, up to the last one.</param>
/// <param name="readAt">When all of them were read, not only the latest.</param>
internal sealed class BrandSteps(long last, StepCounts[] counts, DateTimeOffset readAt)
{
    public const int StepMinutes = 15;
    public const int Count = 48;

    public DateTimeOffset ReadAt { get; } = readAt;

    public long Last { get; } = last;

    public IReadOnlyList<StepCounts> Counts => counts;

    private long First => Last - Count + 1;

    /// <summary>The step that a moment lies in.</summary>
    public static long StepOf(DateTimeOffset moment) => RecentMinutes.MinuteOf(moment) / StepMinutes;

    /// <summary>Steps of minutes, the first of which begins a step.</summary>
    public static IEnumerable<StepCounts> InSteps(MinuteCounts[] minutes)
        => minutes.Chunk(StepMinutes).Select(step => step.Aggregate(MinuteCounts.Add)).Select(sum => new StepCounts(sum.Total, sum.Negative, sum.Complaints));

    /// <summary>Steps from one to just before another; both within these.</summary>
    public IEnumerable<StepCounts> Between(long from, long before) => counts[(int)(from - First)..(int)(before - First)];
}
