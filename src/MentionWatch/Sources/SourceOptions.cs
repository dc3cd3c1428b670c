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
}
