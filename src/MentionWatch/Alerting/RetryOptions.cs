using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Alerting;

/// <summary>How long a receiver that fails is tried before the fallback receiver is told, by the severity of the alert.</summary>
internal sealed record RetryOptions
{
    [Description("Upper bound of the wait after the first failure; it doubles with every further one. The wait is drawn at random below the bound.")]
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    [Description("Largest upper bound of a wait.")]
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);

    [Description("How long a critical alert is tried.")]
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Critical { get; init; } = TimeSpan.FromMinutes(5);

    [Description("How long a high alert is tried.")]
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan High { get; init; } = TimeSpan.FromMinutes(15);

    [Description("How long a warning is tried.")]
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Warning { get; init; } = TimeSpan.FromHours(2);

    [Description("How long any alert is tried when there is no other receiver to fall back on.")]
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan WithoutFallback { get; init; } = TimeSpan.FromDays(1);
}
