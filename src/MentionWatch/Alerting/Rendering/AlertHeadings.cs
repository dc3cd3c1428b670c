namespace MentionWatch.Alerting.Rendering;

/// <summary>Headings of the parts of a long alert.</summary>
internal sealed record AlertHeadings
{
    public required string Why { get; init; }

    public required string Posts { get; init; }

    public required string Amplifiers { get; init; }

    public required string FirstPost { get; init; }

    public required string Unanswered { get; init; }

    public required string Do { get; init; }

    public required string Dont { get; init; }

    public required string Next { get; init; }

    /// <summary>Label of the link to a post.</summary>
    public required string OpenPost { get; init; }

    public string Of(AlertPart part) => part switch
    {
        AlertPart.Posts => Posts,
        AlertPart.Amplifiers => Amplifiers,
        AlertPart.FirstPost => FirstPost,
        AlertPart.Unanswered => Unanswered,
        AlertPart.Do => Do,
        AlertPart.Dont => Dont,
        _ => Next,
    };
}
