using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Page;

/// <summary>One incident with the last that was said about it.</summary>
public sealed record IncidentSummary
{
    /// <summary>The incident's stable key.</summary>
    public required string Key { get; init; }

    /// <summary>The brand's key.</summary>
    public required string Brand { get; init; }

    /// <summary>The brand's first name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>IANA time zone of the brand.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required IncidentState State { get; init; }

    /// <summary>How bad it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The highest severity it has reached.</summary>
    public required Severity PeakSeverity { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Who has it, was given it or put it off; <see langword="null"/> when nobody did.</summary>
    public string? Holder { get; init; }

    /// <summary>Since when they have it, or until when it is put off, in UTC.</summary>
    public DateTimeOffset? HolderAt { get; init; }

    /// <summary>Who is told next if nobody answers; <see langword="null"/> when nobody is.</summary>
    public NextStep? Next { get; init; }

    /// <summary>What was done of late, newest first, without what people noted.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The numbers of the last alert.</summary>
    public AlertEvidence? Evidence { get; init; }

    /// <summary>The posts of the last alert, most telling first; hostile text.</summary>
    public IReadOnlyList<AlertSample> Samples { get; init; } = [];

    /// <summary>Words that drive it.</summary>
    public IReadOnlyList<string> TopTerms { get; init; } = [];

    /// <summary>Sources that could not be heard.</summary>
    public IReadOnlyList<string> DegradedSources { get; init; } = [];

    /// <summary>Who was told, and whether it arrived.</summary>
    public IReadOnlyList<DeliverySummary> Deliveries { get; init; } = [];
}
