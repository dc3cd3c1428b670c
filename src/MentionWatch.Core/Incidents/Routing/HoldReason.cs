namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Why a receiver has not been told of an incident yet.</summary>
public enum HoldReason
{
    /// <summary>Somebody silenced it.</summary>
    Silence,

    /// <summary>The brand it is part of has an incident that tells of it.</summary>
    Parent,

    /// <summary>It waits a little for the brand it is part of, which may be about to have an incident as well.</summary>
    ParentWait,

    /// <summary>Quiet hours: it is told at their end.</summary>
    QuietHours,

    /// <summary>It is told in the next digest.</summary>
    Digest,
}
