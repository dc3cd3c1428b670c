using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Alerting;

/// <summary>How long an alert may be under way before the fallback receiver is told, by its severity, and how long it is tried in all.</summary>
internal sealed record RetryOptions
{
    [Description("Upper bound of the wait after the first failure; it doubles with every further one. The wait is drawn at random below the bound.")]
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    [Description("Largest upper bound of a wait.")]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);

    [Description("Age at which a critical alert that does not arrive is told to the fallback receiver.")]
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Critical { get; init; } = TimeSpan.FromMinutes(5);

    [Description("Age at which a high alert that does not arrive is told to the fallback receiver.")]
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan High { get; init; } = TimeSpan.FromMinutes(15);

    [Description("Age at which a warning that does not arrive is told to the fallback receiver.")]
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Warning { get; init; } = TimeSpan.FromHours(2);

    [Description("How long any alert is tried, whether the fallback receiver was told meanwhile or not.")]
    [Range(typeof(TimeSpan), "00:01:00", "14.00:00:00")]
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(2);
}
