namespace MentionWatch.Core.Incidents.Routing;

/// <summary>One incident in a digest, as it was when the digest was written.</summary>
public sealed record DigestItem
{
    /// <summary>The incident's key.</summary>
    public required string IncidentKey { get; init; }

    /// <summary>The brand's key.</summary>
    public required string Brand { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required IncidentState State { get; init; }

    /// <summary>The highest severity it has reached.</summary>
    public required Severity PeakSeverity { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who took it.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>The most distinct negative authors an hour.</summary>
    public int PeakVolume { get; init; }

    /// <summary>Words that drive it, most telling first; hostile text.</summary>
    public IReadOnlyList<string> TopTerms { get; init => field = value ?? []; } = [];

    /// <summary>Where its first post can be read; hostile text.</summary>
    public string? FirstPostUrl { get; init; }
}
