namespace MentionWatch.Core.Incidents.Escalation;

/// <summary>Whom to tell while nobody answers, and how long to wait for each.</summary>
public sealed record EscalationChain
{
    /// <summary>Its name in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>Roles in the order they are told; at least one.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>How long a role has to answer before the next one is told.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Wait before everybody is told again once the last role was told; it doubles with every repetition.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait between repetitions.</summary>
    public TimeSpan RepeatAtMost { get; init; } = TimeSpan.FromHours(4);

    /// <summary>The wait before everybody is told again; never shorter than the one before it.</summary>
    /// <param name="repetitions">How often everybody was told again already.</param>
    public TimeSpan RepeatGap(int repetitions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repetitions);
        var doubled = RepeatAfter.Ticks * Math.Pow(2, repetitions);
        var gap = doubled >= RepeatAtMost.Ticks ? RepeatAtMost : TimeSpan.FromTicks((long)doubled);
        return gap > After ? gap : After;
    }
}
