using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection;

/// <summary>What the detector says of a brand at one moment.</summary>
public sealed record Decision
{
    /// <summary>The brand's key.</summary>
    public required string Brand { get; init; }

    /// <summary>The moment of the look, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether a window shows a crisis.</summary>
    public required bool IsSpike { get; init; }

    /// <summary>Whether anything is still above normal; an open incident ends only when nothing is.</summary>
    public required bool IsActive { get; init; }

    /// <summary>How bad it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Distinct negative authors of the last hour: the volume that an incident grows by.</summary>
    public required int Volume { get; init; }

    /// <summary>When the rise began, as far as the window tells, in UTC.</summary>
    public required DateTimeOffset OnsetAt { get; init; }

    /// <summary>The numbers of the most telling window.</summary>
    public required AlertEvidence Evidence { get; init; }

    /// <summary>Adds what is said of a part of the brand's mentions: it names the crisis only where the whole shows none.</summary>
    public Decision Or(Decision part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var named = IsSpike || !part.IsSpike ? this : this with { IsSpike = true, OnsetAt = part.OnsetAt, Evidence = part.Evidence };
        return named with { IsActive = IsActive || part.IsActive, Severity = part.Severity > Severity ? part.Severity : Severity };
    }
}
