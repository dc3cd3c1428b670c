namespace MentionWatch.Core.Incidents;

/// <summary>Where an incident is in its life.</summary>
public enum IncidentState
{
    /// <summary>Raised and unanswered.</summary>
    Triggered,

    /// <summary>Somebody has taken it.</summary>
    Acknowledged,

    /// <summary>Passed on to somebody who has not answered yet.</summary>
    HandedOver,

    /// <summary>Put off until a time; told again then if it is still open.</summary>
    Snoozed,

    /// <summary>Volume is back to normal, or a person closed it.</summary>
    Resolved,

    /// <summary>Ended without an answer because nothing was heard for too long.</summary>
    Expired,
}
