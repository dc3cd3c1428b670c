using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Detection;

/// <summary>Every threshold of the detector; what a brand leaves out it takes from the whole.</summary>
internal record DetectionThresholds : AlarmThresholds
{
    [Description("How often the negative authors of an hour must multiply since the last alert to be told again.")]
    [Range(1.1, 100.0)]
    public double? WorsenFactor { get; init; }

    [Description("How long it must be quiet until an incident is over.")]
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan? QuietFor { get; init; }

    [Description("How long a source of the brand may stay unheard until an open incident ends as expired; before that it stays open, for time not heard is not quiet.")]
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan? ExpireAfter { get; init; }

    [Description("Surprise above which it is not quiet yet: 1 is one in ten, 2 one in a hundred.")]
    [Range(0.1, 20.0)]
    public double? QuietSurprise { get; init; }

    [Description("Further negatives that one negative mention brings along on any day, by replies and reposts.")]
    [Range(0.0, 10.0)]
    public double? Echo { get; init; }

    [Description("How much of an hour of the week is remembered when the same hour comes round again, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public double? WeeklyMemory { get; init; }

    [Description("Surprise from which an hour is taken for a flood and not learnt: 3 is one in a thousand.")]
    [Range(1.0, 20.0)]
    public double? FloodSurprise { get; init; }

    [Description("For how long an incident or a flood is kept out of the baseline; what lasts longer is the new normal.")]
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan? NewNormalAfter { get; init; }

    [Description("History that a baseline is rebuilt from.")]
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan? History { get; init; }

    [Description("History from which a baseline counts as trained; before that alerts say that it is not.")]
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan? TrainedAfter { get; init; }
}
