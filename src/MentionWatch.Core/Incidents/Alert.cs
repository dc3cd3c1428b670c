using System.Text.Json.Serialization;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents;

/// <summary>One transition of one incident with everything a reader needs; receivers only render it.</summary>
public sealed record Alert
{
    /// <summary>The incident's stable key, <c>mw:{brand}:{rule}:{startedAtUtc}</c>.</summary>
    public required string IncidentKey { get; init; }

    /// <summary>Position of the transition in the incident, from 1; key and sequence identify the alert.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required TransitionKind Kind { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the incident began, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The brand's key.</summary>
    public required string Brand { get; init; }

    /// <summary>How bad it is now.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The highest severity it has reached.</summary>
    public required Severity PeakSeverity { get; init; }

    /// <summary>The numbers behind the decision.</summary>
    public required AlertEvidence Evidence { get; init; }

    /// <summary>The earliest negative mention since the incident began, when one is kept; hostile text.</summary>
    public AlertSample? FirstPost { get; init; }

    /// <summary>Mentions that show it, most telling first; hostile text, to be escaped by every receiver.</summary>
    public IReadOnlyList<AlertSample> Samples { get; init => field = value ?? []; } = [];

    /// <summary>Words that drive it, most telling first.</summary>
    public IReadOnlyList<string> TopTerms { get; init => field = value ?? []; } = [];

    /// <summary>Negative mentions in the window by source, as counted when the alert was put together.</summary>
    public IReadOnlyDictionary<string, int> BySource { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Negative mentions in the window by language, as counted when the alert was put together.</summary>
    public IReadOnlyDictionary<string, int> ByLanguage { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Who carries it furthest, the largest reach first; hostile text.</summary>
    public IReadOnlyList<Amplifier> Amplifiers { get; init => field = value ?? []; } = [];

    /// <summary>Complaints nobody of the brand has answered; <see langword="null"/> when that was not looked at.</summary>
    public UnansweredComplaints? Unanswered { get; init; }

    /// <summary>Who is told next if nobody answers, and when; <see langword="null"/> when nobody is.</summary>
    public NextStep? Next { get; init; }

    /// <summary>The role or person this alert turns to: whom it was handed over to, or whom escalation reached; <see langword="null"/> when it turns to nobody in particular.</summary>
    public string? AddressedTo { get; init; }

    /// <summary>What a person did to cause this alert; <see langword="null"/> when no person did.</summary>
    public IncidentEntry? Action { get; init; }

    /// <summary>Why it is sent.</summary>
    [JsonIgnore]
    public SendReason Reason => Kind.Reason();

    /// <summary>Sources that could not be heard, so that the reader knows what the numbers leave out.</summary>
    public IReadOnlyList<string> DegradedSources { get; init => field = value ?? []; } = [];

    /// <summary>Incidents of brands that are part of this one: they are told here and not by themselves.</summary>
    public IReadOnlyList<IncidentPart> Parts { get; init => field = value ?? []; } = [];

    /// <summary>Why those who are told now were not told before; <see langword="null"/> when nothing held it back.</summary>
    public HeldBack? HeldBack { get; init; }

    /// <summary>What was held back for a digest, when this is one; the numbers of the alert itself mean nothing then.</summary>
    public AlertDigest? Digest { get; init; }

    /// <summary>Whether this is a test that nobody need act on.</summary>
    public bool Test { get; init; }
}
