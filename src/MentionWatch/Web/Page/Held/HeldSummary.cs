using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Web.Page.Held;

/// <summary>One incident of which some receivers have not been told yet, for one reason.</summary>
public sealed record HeldSummary
{
    /// <summary>The incident's stable key.</summary>
    public required string Key { get; init; }

    /// <summary>The brand's first name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>IANA time zone of the brand.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Whether it still goes on.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The highest severity it has reached.</summary>
    public required Severity PeakSeverity { get; init; }

    /// <summary>Names of the receivers that have not been told.</summary>
    public required IReadOnlyList<string> Receivers { get; init; }

    /// <summary>Why.</summary>
    public required HoldReason Reason { get; init; }

    /// <summary>Since when, in UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it ends, in UTC, where that is known; the far future for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Who silenced it and why, or the name of the brand it is part of; one line.</summary>
    public string? Detail { get; init; }
}
