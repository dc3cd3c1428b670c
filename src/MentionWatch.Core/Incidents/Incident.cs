using System.Text.Json.Serialization;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents;

/// <summary>One crisis from trigger to its end; immutable, advanced by <see cref="IncidentMachine"/>.</summary>
public sealed record Incident
{
    /// <summary>Entries in the history after which only what changes something is written down.</summary>
    public const int LongestHistory = 300;

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

    /// <summary>When it was raised, in UTC; somewhat after it began.</summary>
    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>When anything was last above normal, in UTC; the wait for quiet counts from here, or from <see cref="HeardSince"/>.</summary>
    public DateTimeOffset ActiveAt { get; init; }

    /// <summary>Since when a source of the brand could not be heard, in UTC; <see langword="null"/> while all are. Such time is not quiet.</summary>
    public DateTimeOffset? DeafSince { get; init; }

    /// <summary>Since when every source is heard again, in UTC; the wait for quiet does not count from before.</summary>
    public DateTimeOffset HeardSince { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who took it last; who still has it when the state is <see cref="IncidentState.Acknowledged"/>.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>The role or person it was last handed over to.</summary>
    public string? HandedTo { get; init; }

    /// <summary>Until when it is put off, in UTC; <see langword="null"/> when it is not.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Since when it waits for an answer, in UTC: escalation counts from here. Only means something while <see cref="IsWaiting"/>.</summary>
    /// <remarks>Incidents stored before this was kept wait since they were raised.</remarks>
    public DateTimeOffset WaitingSince { get => field == default ? RaisedAt : field; init; }

    /// <summary>Steps of escalation taken since <see cref="WaitingSince"/>.</summary>
    public int EscalationStep { get; init; }

    /// <summary>When the last of them was taken, in UTC.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary>What people did and how it was escalated, oldest first.</summary>
    public IReadOnlyList<IncidentEntry> History { get; init => field = value ?? []; } = [];

    /// <summary>Distinct negative authors an hour when it was last told about; twice as many are told again.</summary>
    public int ToldVolume { get; init; }

    /// <summary>The most distinct negative authors an hour so far.</summary>
    public int PeakVolume { get; init; }

    /// <summary>The numbers behind the last transition.</summary>
    public AlertEvidence? Evidence { get; init; }

    /// <summary>Whom it was told, whom not yet, and what it climbs; <see langword="null"/> until it is told.</summary>
    public DispatchState? Dispatch { get; init; }

    /// <summary>Grows by one with every save; a save against another version is refused, so two workers never both advance an incident.</summary>
    public long Version { get; init; }

    /// <summary>Whether it has not ended.</summary>
    [JsonIgnore]
    public bool IsOpen => State is not (IncidentState.Resolved or IncidentState.Expired);

    /// <summary>Whether nobody has answered: what escalates.</summary>
    [JsonIgnore]
    public bool IsWaiting => State is IncidentState.Triggered or IncidentState.HandedOver;
}
