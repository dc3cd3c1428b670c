namespace MentionWatch.Demo;

/// <summary>One scene of the plot; times are distances from the start of the story.</summary>
internal sealed record Scene
{
    public required TimeSpan At { get; init; }

    /// <summary>Story seconds a second of the wall.</summary>
    public required double Speed { get; init; }

    public required string Title { get; init; }

    /// <summary>What the audience is told as it begins.</summary>
    public required string Tells { get; init; }

    /// <summary>Posts written out word by word.</summary>
    public IReadOnlyList<ScriptedPost> Posts { get; init; } = [];

    /// <summary>Posts of many people, drawn from a list of texts.</summary>
    public IReadOnlyList<Crowd> Crowds { get; init; } = [];
}
