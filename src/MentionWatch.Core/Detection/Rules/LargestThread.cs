using System.Runtime.InteropServices;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>The thread of negative posts that most different people take part in.</summary>
/// <param name="People">How many, the author of its first post among them.</param>
/// <param name="Since">The minute of its first post.</param>
/// <param name="Until">The minute of its last post.</param>
internal readonly record struct LargestThread(int People, long Since, long Until)
{
    private const double Dispersion = 0.5;
    private const double LeastMean = 0.02;

    /// <summary>Hours until half is known of how a brand's talk commonly gathers: the first posts of all draw every answer.</summary>
    private const double HoursToKnow = 24;

    /// <summary>Finds it among the posts of the last minutes.</summary>
    public static LargestThread Of(in BrandView view, int minutes)
    {
        var first = view.Recent.FirstTested(minutes);
        var threads = new Dictionary<ulong, (HashSet<ulong> People, long Since, long Until)>();
        foreach (ref readonly var post in view.Recent.Posts)
        {
            var minute = RecentMinutes.MinuteOf(post.CreatedAt);
            if (post.Negative && minute >= first)
            {
                ref var thread = ref CollectionsMarshal.GetValueRefOrAddDefault(threads, post.Thread, out var isKnown);
                thread = isKnown ? (thread.People, Math.Min(thread.Since, minute), Math.Max(thread.Until, minute)) : ([], minute, minute);
                thread.People.Add(post.Author);
            }
        }

        return Largest(threads.Values);
    }

    /// <summary>How many join somebody else's thread by chance; where more is said of a brand than usual, as in a campaign, more gather around the same posts.</summary>
    public static double Joining(in BrandView view, in WindowResult window)
    {
        var surge = Math.Max(1, window.Expected / Math.Max(window.Seasonal, 1e-9));
        var share = view.Settings.AmplifiedShare * surge * (1 + (HoursToKnow / (1 + view.Season.HoursLearnt)));
        return LeastMean + (share * window.Expected);
    }

    /// <summary>How surprising so many people around one post are.</summary>
    public static double Surprise(int people, double joining) => NegativeBinomial.Surprise(people - 1, joining, Dispersion);

    /// <summary>The most people around one post whose surprise stays below a limit.</summary>
    public static double Upper(double surprise, double joining) => 1 + NegativeBinomial.Upper(surprise, joining, Dispersion);

    private static LargestThread Largest(Dictionary<ulong, (HashSet<ulong> People, long Since, long Until)>.ValueCollection threads)
    {
        var largest = default(LargestThread);
        foreach (var (people, since, until) in threads)
        {
            var isLarger = people.Count > largest.People || (people.Count == largest.People && since < largest.Since);
            largest = isLarger ? new(people.Count, since, until) : largest;
        }

        return largest;
    }
}
