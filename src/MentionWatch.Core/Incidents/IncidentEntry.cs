using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents;

/// <summary>One line in the history of an incident: what somebody did, or a step of escalation.</summary>
public sealed record IncidentEntry
{
    /// <summary>Position in the history, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Who; <see langword="null"/> for a step of escalation.</summary>
    public Actor? By { get; init; }

    /// <summary>The role or person it was handed over to, or that was told.</summary>
    public string? To { get; init; }

    /// <summary>Until when it was put off, in UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What they wrote; not trusted.</summary>
    public string? Note { get; init; }

    /// <summary>Why somebody was not told; <see langword="null"/> for everything else.</summary>
    public HoldReason? Held { get; init; }

    /// <summary>The transition this caused; <see langword="null"/> for a note, and for what came too late to change anything.</summary>
    public int? Sequence { get; init; }
}
