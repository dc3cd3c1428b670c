using MentionWatch.Buffering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Detection;

/// <summary>Puts the authors who carry it furthest first: audience, and the reactions that carry a post beyond it.</summary>
internal static class AmplifierRanking
{
    /// <summary>A reaction shows the post to some of those who follow whoever reacts.</summary>
    private const int ReachOfReaction = 50;

    /// <summary>Below this nobody is carried anywhere.</summary>
    private const long LeastReach = 1000;

    public static IEnumerable<Amplifier> Loudest(IEnumerable<StoredPost> posts, int max) => posts
        .Where(post => post.IsNegative && post.Author.Identity is not null)
        .GroupBy(post => (post.Source, post.Author.Identity))
        .Select(author => (Reach: author.Max(Reach), Author: author))
        .Where(author => author.Reach >= LeastReach)
        .OrderByDescending(author => author.Reach)
        .ThenBy(author => author.Author.Key.Identity, StringComparer.Ordinal)
        .Take(max)
        .Select(author => Of([.. author.Author]));

    private static Amplifier Of(StoredPost[] posts)
    {
        var widest = posts.MaxBy(Reach)!;
        var reactions = posts.Where(post => post.Engagement is not null).ToArray();
        return new Amplifier(
            widest.Author.Handle ?? widest.Author.Name ?? widest.Author.Id!,
            widest.Source,
            posts.Max(post => post.Author.Followers),
            reactions.Length > 0 ? reactions.Sum(Reactions) : null,
            posts.Length,
            widest.Url);
    }

    private static long Reach(StoredPost post) => (post.Author.Followers ?? 0) + (ReachOfReaction * Reactions(post));

    private static long Reactions(StoredPost post)
        => post.Engagement is { } engagement ? engagement.Likes + engagement.PassedOn : 0;
}
