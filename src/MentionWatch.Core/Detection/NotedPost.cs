namespace MentionWatch.Core.Detection;

/// <summary>What the rules on single posts need of a negative or complaining mention.</summary>
/// <param name="Thread">Hash of the post that it answers or passes on, or its own when it does neither.</param>
/// <param name="Author">Hash of the author; the post's own when nobody is known.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Negative">Whether its sentiment is negative.</param>
/// <param name="Complaint">Whether it is a complaint.</param>
/// <param name="Followers">Audience of the author, 0 when unknown.</param>
/// <param name="Reactions">Reposts, quotes and replies that the source counts, 0 when it does not.</param>
public readonly record struct NotedPost(
    ulong Thread, ulong Author, DateTimeOffset CreatedAt, bool Negative, bool Complaint, long Followers = 0, long Reactions = 0);
