using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Incidents;

/// <summary>Something that happens to an incident; <see cref="IncidentMachine.Apply"/> says what follows.</summary>
public abstract record IncidentEvent
{
    private IncidentEvent()
    {
    }

    /// <summary>The detector decided.</summary>
    /// <param name="Decision">What it says now.</param>
    /// <param name="HeardSince">Since when every source of the brand is heard without a gap, in UTC; <see langword="null"/> while one is not.</param>
    public sealed record Looked(Decision Decision, DateTimeOffset? HeardSince) : IncidentEvent;

    /// <summary>Nobody answered in time.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Step">Number of this step since it waits, from 1; another than the next one changes nothing, so a step is never taken twice.</param>
    /// <param name="To">The role or person told.</param>
    /// <param name="IsRepeat">Whether they were told before.</param>
    public sealed record Escalate(DateTimeOffset At, int Step, string To, bool IsRepeat) : IncidentEvent;

    /// <summary>The time it was put off until has come, and nobody looked at whether it goes on.</summary>
    /// <param name="At">When, in UTC; what is not put off, or for longer, stays as it is.</param>
    public sealed record Wake(DateTimeOffset At) : IncidentEvent;

    /// <summary>It ends unanswered because nothing was heard for too long.</summary>
    /// <param name="At">When, in UTC.</param>
    public sealed record Expire(DateTimeOffset At) : IncidentEvent;

    /// <summary>A person did something.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="Note">What they wrote, if anything.</param>
    public abstract record Human(DateTimeOffset At, Actor By, string? Note) : IncidentEvent;

    /// <summary>Somebody takes it.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="Note">What they wrote, if anything.</param>
    public sealed record Acknowledge(DateTimeOffset At, Actor By, string? Note = null) : Human(At, By, Note);

    /// <summary>Somebody passes it on.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="To">The role or person who shall have it.</param>
    /// <param name="Note">What they wrote, if anything.</param>
    public sealed record HandOver(DateTimeOffset At, Actor By, string To, string? Note = null) : Human(At, By, Note);

    /// <summary>Somebody puts it off.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="Until">Until when, in UTC; a time that has passed changes nothing.</param>
    /// <param name="Note">What they wrote, if anything.</param>
    public sealed record Snooze(DateTimeOffset At, Actor By, DateTimeOffset Until, string? Note = null) : Human(At, By, Note);

    /// <summary>Somebody closes it.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="Note">What they wrote, if anything.</param>
    public sealed record Resolve(DateTimeOffset At, Actor By, string? Note = null) : Human(At, By, Note);

    /// <summary>Somebody writes something down; nobody is told.</summary>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who, and from where.</param>
    /// <param name="Text">What they wrote.</param>
    public sealed record Remark(DateTimeOffset At, Actor By, string Text) : Human(At, By, Text);
}
