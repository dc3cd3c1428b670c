namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Somebody's wish not to be told for a while: what it covers is raised and recorded all the same.</summary>
public sealed record Silence
{
    /// <summary>Its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Who wants it.</summary>
    public required string By { get; init; }

    /// <summary>Why; hostile text.</summary>
    public required string Reason { get; init; }

    /// <summary>From when on, in UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when, in UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Keys of the brands it covers; empty for all.</summary>
    public IReadOnlyList<string> Brands { get; init => field = value ?? []; } = [];

    /// <summary>The worst it covers; what is worse is told.</summary>
    public Severity MaximumSeverity { get; init; } = Severity.Critical;

    /// <summary>Topics it covers; empty for all.</summary>
    public IReadOnlyList<AlertTopic> Topics { get; init => field = value ?? []; } = [];

    /// <summary>Whether it covers something at a moment.</summary>
    public bool Covers(RouteSubject subject, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return From <= at && at < Until
            && subject.IsOf(Brands)
            && subject.Severity <= MaximumSeverity
            && (Topics.Count == 0 || Topics.Contains(subject.Topic));
    }
}
