namespace MentionWatch.Core.Incidents;

/// <summary>An author whose negative posts reach many.</summary>
/// <param name="Author">Handle or name; hostile input.</param>
/// <param name="Source">Source that delivered the posts.</param>
/// <param name="Followers">Audience, when known.</param>
/// <param name="Reactions">Likes, replies, reposts and quotes of the author's posts, when known.</param>
/// <param name="Posts">Negative posts of the author that are kept of this incident.</param>
/// <param name="Url">The post with the largest reach, for a person to open.</param>
public sealed record Amplifier(string Author, string Source, long? Followers, long? Reactions, int Posts, string? Url);
