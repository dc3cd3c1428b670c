namespace MentionWatch.Core.Detection;

/// <summary>When a rise of negative mentions is a crisis, in the terms of the person who answers for it.</summary>
public sealed record DetectionSettings
{
    /// <summary>Lengths of the windows that are tested side by side, in minutes, shortest first.</summary>
    public IReadOnlyList<int> WindowMinutes { get; init; } = [15, 30, 60, 120, 180];

    /// <summary>False alarms a brand may cost by chance in 30 days, at most; shared by all windows, and asked anew of every rule beside them.</summary>
    public double FalseAlarmsPerMonth { get; init; } = 0.05;

    /// <summary>Negative mentions below which nothing is a crisis.</summary>
    public int MinMentions { get; init; } = 7;

    /// <summary>Distinct negative authors below which nothing is a crisis, however angry they are.</summary>
    public int MinAuthors { get; init; } = 7;

    /// <summary>How many times the expected number it takes at least.</summary>
    public double MinTimesExpected { get; init; } = 1.8;

    /// <summary>Surprise against the hour of the week alone, volume not considered: minus the decimal logarithm of the probability.</summary>
    public double MinHourSurprise { get; init; } = 1.5;

    /// <summary>Extra negatives that one negative mention brings along on any day, by replies and reposts.</summary>
    public double Echo { get; init; } = 0.3;

    /// <summary>Followers from which one negative complaint is told at once; a brand with many complaints meets such accounts often and takes more.</summary>
    public long LargeAudience { get; init; } = 200_000;

    /// <summary>Different people in one thread, its author among them, from which a negative post counts as amplified.</summary>
    public int AmplifiedPeople { get; init; } = 4;

    /// <summary>Distinct negative authors in the longest window below which an amplified post is no crisis.</summary>
    public int AmplifiedAuthors { get; init; } = 8;

    /// <summary>Distinct negative authors in the longest window below which not even a post that still draws people after an hour is a crisis.</summary>
    public int LastingAuthors { get; init; } = 4;

    /// <summary>Share of the negatives that commonly gather around the same post, from 0 to 1.</summary>
    public double AmplifiedShare { get; init; } = 0.01;

    /// <summary>Reposts, quotes and replies of one negative post, as the source counts them, from which it counts as amplified; a brand with many complaints takes more.</summary>
    public long AmplifiedReactions { get; init; } = 300;

    /// <summary>How many times the usual a slow climb is looked for.</summary>
    public double ClimbFactor { get; init; } = 2.5;

    /// <summary>Surprise above which an open incident is still going on.</summary>
    public double QuietSurprise { get; init; } = 1.5;

    /// <summary>How long it must be quiet until an incident is over.</summary>
    public TimeSpan QuietFor { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long a source may stay unheard until an open incident ends as expired; time not heard is never quiet.</summary>
    public TimeSpan ExpireAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>From where on an incident is high.</summary>
    public SeverityStep High { get; init; } = new(20, 4);

    /// <summary>From where on an incident is critical.</summary>
    public SeverityStep Critical { get; init; } = new(60, 10);

    /// <summary>Growth of the volume that is told again while severity stays the same.</summary>
    public double WorsenFactor { get; init; } = 2;

    /// <summary>History that a baseline is rebuilt from.</summary>
    public TimeSpan History { get; init; } = TimeSpan.FromDays(28);

    /// <summary>What the baseline assumes.</summary>
    public BaselineSettings Baseline { get; init; } = new();

    /// <summary>Whether a negative mention may be a crisis by itself, so that it is worth reading; the rules decide.</summary>
    /// <param name="complaint">Whether it is a complaint.</param>
    /// <param name="followers">Audience of its author.</param>
    /// <param name="reactions">How often it was answered and passed on.</param>
    public bool IsLoud(bool complaint, long followers, long reactions)
        => (complaint && followers >= LargeAudience) || reactions >= AmplifiedReactions;

    /// <summary>Minutes that a look needs: the longest window, at least an hour, and the minute under way.</summary>
    public int MinutesNeeded => Math.Max(Detector.VolumeMinutes, WindowMinutes.Max()) + 1;
}
