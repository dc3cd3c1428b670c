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

    /// <summary>The wait that follows so many steps; never shorter than the one before.</summary>
    /// <param name="steps">Steps made, from 1: one for each role, then the repetitions.</param>
    public TimeSpan GapAfter(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (steps < Roles.Count)
        {
            return After;
        }

        var doubled = RepeatAfter.Ticks * Math.Pow(2, steps - Roles.Count);
        var repeat = doubled >= RepeatAtMost.Ticks ? RepeatAtMost : TimeSpan.FromTicks((long)doubled);
        return repeat > After ? repeat : After;
    }
}
