using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents.Escalation;

/// <summary>Decides who is told next while nobody answers, and when. Pure: everything it goes by is kept with the incident.</summary>
public static class Escalator
{
    /// <summary>The step that comes next; <see langword="null"/> when nobody is waited for or nobody was told yet.</summary>
    /// <remarks>However late it is, it is one step: the wait for the one behind it counts from when it was taken.</remarks>
    public static PlannedStep? Next(EscalationChain chain, Incident incident)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(incident);
        return incident is { IsWaiting: true, Dispatch.ClimbsSince: { } since }
            ? new Climb(chain, incident, since).Next()
            : null;
    }

    /// <summary>Whom a step of an incident tells.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="step">Number of the step since it waits, from 1.</param>
    public static IReadOnlyList<string> RolesOf(EscalationChain chain, Incident incident, int step)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(incident);
        var waiting = Waiting(chain, incident.HandedTo);
        return step <= waiting.Count ? [waiting[step - 1]] : chain.Roles;
    }

    /// <summary>The roles behind the one that has it: the first, or the one it was handed to; all of them when that is somebody else.</summary>
    private static IReadOnlyList<string> Waiting(EscalationChain chain, string? handedTo)
        => [.. chain.Roles.Skip(handedTo is null ? 1 : chain.Roles.ToList().IndexOf(handedTo) + 1)];

    private readonly struct Climb(EscalationChain chain, Incident incident, DateTimeOffset since)
    {
        private readonly IReadOnlyList<string> _waiting = Waiting(chain, incident.HandedTo);

        private int Taken => incident.EscalationStep;

        private DateTimeOffset From => Later(since, incident.EscalatedAt ?? incident.WaitingSince);

        /// <summary>The last rise, unless it was before somebody was waited for.</summary>
        private SeverityRise? Rise => incident.Dispatch?.Rise is { } rise && rise.At >= incident.WaitingSince && rise.Step <= Taken ? rise : null;

        public PlannedStep Next()
        {
            var repeats = Taken >= _waiting.Count;
            return new PlannedStep(Taken + 1, RolesOf(chain, incident, Taken + 1), repeats ? RepeatAt() : ClimbAt(), repeats);
        }

        /// <summary>What got worse since the last step tells the next role at once.</summary>
        private DateTimeOffset ClimbAt() => Rise is { } rise && rise.Step == Taken ? Later(rise.At, From) : From + chain.After;

        /// <summary>What got worse was told to everybody just then, and the waits are short again.</summary>
        private DateTimeOffset RepeatAt()
        {
            var first = Math.Max(_waiting.Count, Rise?.Step ?? 0);
            return (Rise is { } rise && rise.Step == Taken ? Later(rise.At, From) : From) + chain.RepeatGap(Taken - first);
        }

        private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
    }
}
