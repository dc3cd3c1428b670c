using System.Text.Json.Serialization;

namespace MentionWatch.Alerting.Webhook;

/// <summary>The body; times are in UTC. The shape of a type never changes; a new shape gets a new <c>schemaVersion</c>.</summary>
internal sealed record WebhookMessage(string Type, DateTime Timestamp, WebhookData Data);

internal sealed record WebhookData
{
    public int SchemaVersion { get; } = 1;

    public required string AlertKey { get; init; }

    public required int Sequence { get; init; }

    /// <summary><c>firing</c>, <c>acknowledged</c>, <c>snoozed</c>, <c>resolved</c> or <c>expired</c>.</summary>
    public required string Status { get; init; }

    public required string Severity { get; init; }

    public required string PeakSeverity { get; init; }

    public required string Brand { get; init; }

    /// <summary>The brand as people call it.</summary>
    public required string BrandName { get; init; }

    /// <summary>Brand and how bad in one line, in the receiver's language.</summary>
    public required string Title { get; init; }

    /// <summary>Since when, in the receiver's language and the brand's time zone.</summary>
    public required string Since { get; init; }

    public required string Rule { get; init; }

    public required DateTime StartedAt { get; init; }

    public required WebhookWindow Window { get; init; }

    public required WebhookObserved Observed { get; init; }

    public required WebhookExpected Expected { get; init; }

    public required double Score { get; init; }

    public required IReadOnlyList<string> Why { get; init; }

    /// <summary>Negative mentions by source, of the posts kept as evidence: can sum to less than <c>observed.negative</c>.</summary>
    public required IReadOnlyDictionary<string, int> BySource { get; init; }

    /// <summary>Negative mentions by language, of the posts kept as evidence: can sum to less than <c>observed.negative</c>.</summary>
    public required IReadOnlyDictionary<string, int> ByLanguage { get; init; }

    public required IReadOnlyList<WebhookAuthor> TopAuthors { get; init; }

    public required IReadOnlyList<string> TopTerms { get; init; }

    public required IReadOnlyList<WebhookSample> Samples { get; init; }

    /// <summary>The earliest negative post since the incident began.</summary>
    public WebhookSample? FirstPost { get; init; }

    /// <summary>Samples left out so that the body stays small.</summary>
    public required int SamplesDropped { get; init; }

    /// <summary>Complaints without an answer of the brand.</summary>
    public WebhookUnanswered? Unanswered { get; init; }

    /// <summary>Who is told next if nobody answers.</summary>
    public WebhookNext? Next { get; init; }

    /// <summary>Why it is sent: <c>first</c>, <c>worse</c>, <c>escalated</c>, <c>repeat</c>, <c>answered</c> or <c>resolved</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>What somebody did, when that is what is told.</summary>
    public WebhookAction? Action { get; init; }

    public required WebhookRunbook Runbook { get; init; }

    public required WebhookCoverage Coverage { get; init; }

    public required WebhookLinks Links { get; init; }

    public required bool Test { get; init; }

    /// <summary>Present in <c>delivery.failed</c>: whom this could not be told.</summary>
    public WebhookUndelivered? Undelivered { get; init; }
}

internal sealed record WebhookWindow(DateTime Start, DateTime End);

internal sealed record WebhookObserved(int Negative, int Total, int Complaints, int DistinctAuthors);

internal sealed record WebhookExpected(double Negative, double Upper, double Share, string Method, bool Trained);

internal sealed record WebhookAuthor(string Handle, long? Followers, long? Reactions, int Posts, string Source, string? Url);

internal sealed record WebhookSample(
    string? Url, string Text, string? Author, string Language, double Sentiment, bool Complaint, string Source, DateTime CreatedAt);

internal sealed record WebhookRunbook([property: JsonPropertyName("do")] IReadOnlyList<string> Do, IReadOnlyList<string> Dont, string? EscalateTo);

internal sealed record WebhookCoverage(IReadOnlyList<string> DegradedSources);

/// <summary>Where to take it, where to put it off, and where to see it.</summary>
internal sealed record WebhookLinks(string? Ack, string? Silence, string? Incident);

internal sealed record WebhookUnanswered(int Count, bool AtLeast, int Answered, bool RepliesSeen, WebhookSample? Oldest);

internal sealed record WebhookNext(string To, DateTime At);

/// <summary>What a person did.</summary>
internal sealed record WebhookAction(string Kind, string By, string Via, string? With, DateTime At, string? To, DateTime? Until, string? Note);

internal sealed record WebhookUndelivered(string Receiver, string Reason);
