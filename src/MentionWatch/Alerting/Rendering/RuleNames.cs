using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>The rules whose news is something else than that posts rise fast, as <see cref="AlertEvidence.Rule"/> names them.</summary>
internal static class RuleNames
{
    /// <summary>One post that many pass on or answer.</summary>
    public const string Amplification = "amplification";

    /// <summary>One complaint by somebody with many followers.</summary>
    public const string LargeAudience = "large-audience";

    /// <summary>One post that still draws more people after an hour.</summary>
    public const string LastingRise = "lasting-rise";

    /// <summary>A rise over hours that no short window shows.</summary>
    public const string SlowClimb = "slow-climb";

    /// <summary>A rise that was heard long after it was written.</summary>
    public const string LateSpike = "late-spike";
}
