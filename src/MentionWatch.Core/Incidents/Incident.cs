namespace MentionWatch.Core.Incidents;

/// <summary>One crisis from trigger to its end; immutable, advanced by the state machine.</summary>
public sealed record Incident
{
    /// <summary>Stable key, <c>mw:{brand}:{rule}:{startedAtUtc}</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The brand's key.</summary>
    public required string Brand { get; init; }

    /// <summary>The rule that raised it.</summary>
    public required string Rule { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required IncidentState State { get; init; }

    /// <summary>How bad it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The highest severity it has reached.</summary>
    public required Severity PeakSeverity { get; init; }

    /// <summary>Number of the last transition, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>Grows by one with every save; a save against another version is refused, so two workers never both advance an incident.</summary>
    public long Version { get; init; }
}
