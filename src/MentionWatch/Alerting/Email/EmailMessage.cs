namespace MentionWatch.Alerting.Email;

/// <summary>A mail before it is written as bytes.</summary>
internal sealed record EmailMessage
{
    /// <summary>The same for every attempt at one delivery, so that a mailbox can tell a repetition.</summary>
    public required string Id { get; init; }

    /// <summary>The first mail of the incident, when this is not it; mail readers show both as one thread.</summary>
    public string? ThreadId { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required string From { get; init; }

    public required IReadOnlyList<string> To { get; init; }

    public required string Subject { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }
}
