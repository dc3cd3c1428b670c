namespace MentionWatch.Backtesting.Report;

/// <summary>The last negative mentions of one brand, so many that an alert finds its own.</summary>
internal sealed class RecentPosts
{
    private const int Kept = 500;

    private readonly Queue<KeptPost> _posts = new();

    public void Add(KeptPost post)
    {
        _posts.Enqueue(post);
        if (_posts.Count > Kept)
        {
            _posts.Dequeue();
        }
    }

    /// <summary>Complaints first, then the earliest; the same words once.</summary>
    public IReadOnlyList<KeptPost> MostTelling(DateTimeOffset from, DateTimeOffset to, int max)
        => [.. _posts
            .Where(post => post.CreatedAt >= from && post.CreatedAt <= to)
            .OrderByDescending(post => post.IsComplaint)
            .ThenBy(post => post.CreatedAt)
            .DistinctBy(post => post.Text, StringComparer.OrdinalIgnoreCase)
            .Take(max)];
}
