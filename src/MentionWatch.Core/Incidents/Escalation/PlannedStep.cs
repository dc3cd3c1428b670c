namespace MentionWatch.Core.Incidents.Escalation;

/// <summary>The next step of a chain while nobody answers.</summary>
/// <param name="Number">Its number since the incident waits, from 1.</param>
/// <param name="Roles">Whom it tells: the next role, or every role of the chain when it repeats.</param>
/// <param name="At">When it is due, in UTC.</param>
/// <param name="IsRepeat">Whether all of them were told before.</param>
public sealed record PlannedStep(int Number, IReadOnlyList<string> Roles, DateTimeOffset At, bool IsRepeat)
{
    /// <summary>Whom it tells, in one line.</summary>
    public string To => string.Join(", ", Roles);
}
