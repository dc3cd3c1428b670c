namespace MentionWatch.Core.Incidents;

/// <summary>What happened to an incident; each is told to receivers once.</summary>
public enum TransitionKind
{
    /// <summary>It began.</summary>
    Triggered,

    /// <summary>Severity rose or volume doubled.</summary>
    Worsened,

    /// <summary>Somebody took it.</summary>
    Acknowledged,

    /// <summary>Somebody passed it on to another.</summary>
    HandedOver,

    /// <summary>Somebody put it off until a time.</summary>
    Snoozed,

    /// <summary>The time it was put off until has come, and it is still open.</summary>
    Woken,

    /// <summary>Nobody answered, so the next one is told.</summary>
    Escalated,

    /// <summary>Nobody answered, so the same ones are told again.</summary>
    Repeated,

    /// <summary>Nothing new: what was held back is told now.</summary>
    Released,

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>It ended without an answer.</summary>
    Expired,
}
