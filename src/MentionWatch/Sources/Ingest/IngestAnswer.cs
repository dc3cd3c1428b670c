namespace MentionWatch.Sources.Ingest;

/// <summary>What a sender is told.</summary>
internal sealed record IngestAnswer
{
    /// <summary>Mentions that are stored now.</summary>
    public int? Accepted { get; init; }

    /// <summary>Mentions about no watched brand, or by a brand's own account; they are not stored.</summary>
    public int? Ignored { get; init; }

    /// <summary>Posts that were kept as evidence and are removed now.</summary>
    public int? Deleted { get; init; }

    /// <summary>Whether this push was taken before.</summary>
    public bool? Duplicate { get; init; }

    /// <summary>Why it was not taken.</summary>
    public string? Error { get; init; }

    /// <summary>What is wrong, mention by mention.</summary>
    public IReadOnlyList<IngestProblem>? Problems { get; init; }
}
