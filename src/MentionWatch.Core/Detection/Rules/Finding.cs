using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>What one rule says.</summary>
internal readonly record struct Finding
{
    /// <summary>Whether it shows a crisis.</summary>
    public bool IsSpike { get; init; }

    /// <summary>Whether something is still above normal.</summary>
    public bool IsActive { get; init; }

    /// <summary>How bad it is by this rule.</summary>
    public Severity Severity { get; init; }

    /// <summary>When it began, in minutes of Unix time.</summary>
    public long Onset { get; init; }

    /// <summary>The numbers; there whenever <see cref="IsSpike"/> is.</summary>
    public AlertEvidence? Evidence { get; init; }
}
