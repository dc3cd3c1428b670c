namespace MentionWatch.Core.Incidents;

/// <summary>Why an alert is sent.</summary>
public enum SendReason
{
    /// <summary>It began.</summary>
    First,

    /// <summary>It got worse.</summary>
    Worse,

    /// <summary>Nobody answered, so the next one is told.</summary>
    Escalated,

    /// <summary>It goes on and nobody has it.</summary>
    Repeat,

    /// <summary>Somebody took it, passed it on or put it off.</summary>
    Answered,

    /// <summary>It ended.</summary>
    Resolved,
}
