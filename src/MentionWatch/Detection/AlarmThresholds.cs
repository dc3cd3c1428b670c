using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Detection;

/// <summary>When a rise of negative mentions is a crisis, and how bad; what is left out is taken from the larger whole.</summary>
internal record AlarmThresholds
{
    [Description("False alarms a brand may cost by chance in 30 days, at most: with the floors, calm streams cost a quarter to a half of it; single posts and threads come on top. Smaller is less sensitive.")]
    [Range(1e-9, 100.0)]
    public double? FalseAlarmsPerMonth { get; init; }

    [Description("Negative mentions in a window below which their number alone is no crisis.")]
    [Range(1, 1_000_000)]
    public int? MinMentions { get; init; }

    [Description("Different authors of negative mentions in a window below which their number alone is no crisis; people around one post have floors of their own.")]
    [Range(1, 1_000_000)]
    public int? MinAuthors { get; init; }

    [Description("How many times the expected number of negative authors it takes at least.")]
    [Range(1.0, 1000.0)]
    public double? MinTimesExpected { get; init; }

    [Description("How unusual for the hour of the week it must be besides, whatever the volume: 2 is one in a hundred, 3 one in a thousand.")]
    [Range(0.0, 20.0)]
    public double? MinHourSurprise { get; init; }

    [Description("Lengths of the windows that are tested side by side, in whole minutes from 5m to 12h.")]
    public IReadOnlyList<TimeSpan>? Windows { get; init; }

    [Description("Followers from which one negative complaint is told at once, before anybody joins in; in proportion more for a brand of over 2000 negative authors a month.")]
    [Range(1L, 1_000_000_000_000L)]
    public long? LargeAudience { get; init; }

    [Description("Different people around one negative post, its author among them, from which it counts as amplified.")]
    [Range(2, 1_000_000)]
    public int? AmplifiedPeople { get; init; }

    [Description("Different negative authors in the longest window below which an amplified post is no crisis.")]
    [Range(1, 1_000_000)]
    public int? AmplifiedAuthors { get; init; }

    [Description("Different negative authors in the longest window below which not even a post that still draws people after an hour is a crisis; from MinAuthors on that is not asked.")]
    [Range(2, 1_000_000)]
    public int? LastingAuthors { get; init; }

    [Description("Share of the expected negatives that commonly gather around the same post, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public double? AmplifiedShare { get; init; }

    [Description("Reposts, quotes and replies of one negative post, as its source counts them, from which it counts as amplified; in proportion more for a brand of over 2000 negative authors a month.")]
    [Range(1L, 1_000_000_000_000L)]
    public long? AmplifiedReactions { get; init; }

    [Description("How many times the usual a slow climb over hours is looked for.")]
    [Range(1.1, 100.0)]
    public double? ClimbFactor { get; init; }

    [Description("Different negative authors in a window from which an incident is high.")]
    [Range(1, 1_000_000)]
    public int? HighAuthors { get; init; }

    [Description("How many times the expected number from which an incident is high.")]
    [Range(1.0, 1000.0)]
    public double? HighTimesExpected { get; init; }

    [Description("Different negative authors in a window from which an incident is critical.")]
    [Range(1, 1_000_000)]
    public int? CriticalAuthors { get; init; }

    [Description("How many times the expected number from which an incident is critical.")]
    [Range(1.0, 1000.0)]
    public double? CriticalTimesExpected { get; init; }

    [Description("Share of negative authors assumed of a brand without history, from 0 to 1.")]
    [Range(0.001, 0.9)]
    public double? PriorShare { get; init; }
}
