namespace MentionWatch.Core.Incidents;

/// <summary>The rules by which a crisis is found, as <see cref="AlertEvidence.Rule"/> names them.</summary>
public static class RuleNames
{
    /// <summary>More negative people in a window than the hour and this much talk bring.</summary>
    public const string NegativeSpike = "negative-spike";

    /// <summary>One post that many pass on or answer.</summary>
    public const string Amplification = "amplification";

    /// <summary>One post that still draws more people after an hour.</summary>
    public const string LastingRise = "lasting-rise";

    /// <summary>A rise over hours that no short window shows.</summary>
    public const string SlowClimb = "slow-climb";

    /// <summary>A rise that was heard long after it was written.</summary>
    public const string LateSpike = "late-spike";

    /// <summary>One complaint by somebody with many followers.</summary>
    public const string LargeAudience = "large-audience";
}
