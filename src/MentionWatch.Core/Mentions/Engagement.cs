namespace MentionWatch.Core.Mentions;

/// <summary>Reactions to a mention as of the last time it was fetched.</summary>
/// <param name="Likes">Likes, favourites or upvotes.</param>
/// <param name="Replies">Direct answers.</param>
/// <param name="Reposts">Shares without a comment.</param>
/// <param name="Quotes">Shares with a comment.</param>
/// <param name="Views">Impressions.</param>
public sealed record Engagement(long Likes = 0, long Replies = 0, long Reposts = 0, long Quotes = 0, long Views = 0)
{
    /// <summary>How often it was answered and passed on.</summary>
    public long PassedOn => Replies + Reposts + Quotes;
}
