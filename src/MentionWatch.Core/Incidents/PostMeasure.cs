namespace MentionWatch.Core.Incidents;

/// <summary>What a rule on single posts measures.</summary>
public enum PostMeasure
{
    /// <summary>Followers of the author of a complaint.</summary>
    Followers,

    /// <summary>Different people who wrote, answered or passed on one negative post.</summary>
    People,

    /// <summary>Reposts, quotes and replies that the source counts of one negative post.</summary>
    Reactions,
}
