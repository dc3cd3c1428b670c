namespace MentionWatch.Core.Incidents;

/// <summary>What is written in the history of an incident.</summary>
public enum EntryKind
{
    /// <summary>Somebody took it.</summary>
    Acknowledged,

    /// <summary>Somebody passed it on.</summary>
    HandedOver,

    /// <summary>Somebody put it off.</summary>
    Snoozed,

    /// <summary>Somebody closed it.</summary>
    Resolved,

    /// <summary>Somebody wrote something down.</summary>
    Noted,

    /// <summary>The next one was told because nobody answered.</summary>
    Escalated,

    /// <summary>The same ones were told again because nobody answered.</summary>
    Repeated,

    /// <summary>Somebody was not told, for a reason that stands beside it.</summary>
    HeldBack,

    /// <summary>What was held back was told.</summary>
    Released,
}
