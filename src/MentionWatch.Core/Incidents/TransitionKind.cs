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

    /// <summary>It is over.</summary>
    Resolved,

    /// <summary>It ended without an answer.</summary>
    Expired,
}
