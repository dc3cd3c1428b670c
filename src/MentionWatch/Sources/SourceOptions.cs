using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Sources;

/// <summary>What every source has; each kind adds its own.</summary>
internal abstract record SourceOptions
{
    [Description("Kind of source.")]
    public string Kind { get; init; } = "";

    [Description("Keys of the brands it is searched for; empty for all.")]
    public IReadOnlyList<string> Brands { get; init; } = [];

    [Description("Time between polls; not together with Cron.")]
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan? Every { get; init; }

    [Description("Quartz cron expression of the polls; not together with Every.")]
    public string Cron { get; init; } = "";

    [Description("Periods without a successful poll after which it is degraded.")]
    [Range(1, 1000)]
    public int DegradedAfter { get; init; } = 3;

    [Description("Time without any mention after which it is degraded; absent when silence is normal.")]
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan? SilentAfter { get; init; }

    [Description("Whether mentions written before it was first watched may raise alerts; otherwise they only fill the baseline.")]
    public bool AlertOnHistory { get; init; }
}
