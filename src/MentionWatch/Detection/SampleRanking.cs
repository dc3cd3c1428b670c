using MentionWatch.Buffering;

namespace MentionWatch.Detection;

/// <summary>Puts the most telling posts first: complaints before anger, then audience, reactions and being early; the same words only once.</summary>
internal static class SampleRanking
{
    private const double Complaint = 2;
    private const double Early = 1;

    public static IEnumerable<StoredPost> MostTelling(IReadOnlyList<StoredPost> posts, int max)
    {
        if (posts.Count == 0)
        {
            return [];
        }

        var (first, last) = (posts.Min(post => post.CreatedAt), posts.Max(post => post.CreatedAt));
        return posts
            .OrderByDescending(post => Weight(post, first, last))
            .ThenBy(post => post.CreatedAt)
            .DistinctBy(post => Words(post.Text), StringComparer.OrdinalIgnoreCase)
            .Take(max);
    }

    private static double Weight(StoredPost post, DateTimeOffset first, DateTimeOffset last)
    {
        var reactions = post.Engagement is { } engagement ? engagement.Likes + (2 * engagement.PassedOn) : 0;
        var lateness = last > first ? (post.CreatedAt - first) / (last - first) : 0;
        return (post.IsComplaint ? Complaint : 0)
            + post.Negative
            + (0.4 * Math.Log10(1 + (post.Author.Followers ?? 0)))
            + (0.4 * Math.Log10(1 + reactions))
            + (Early * (1 - lateness));
    }

    /// <summary>The text without the mark of a repost, so that a post and its reposts are the same.</summary>
    private static string Words(string text)
    {
        var end = text.StartsWith("RT @", StringComparison.Ordinal) ? text.IndexOf(": ", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 2)..];
    }
}
