using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>Few people, but far too many for this brand, and one post that still draws more after an hour; what a few say within one hour and leave at that is none.</summary>
/// <remarks>
/// How unlikely so many people are in the longest window is taken together with how unlikely it is that so many of them gather around one post. Whether a
/// cascade will go on can be told from how it grew so far (Cheng et al., "Can Cascades be Predicted?", WWW 2014). People are counted from posts, for counts take somebody who
/// is heard in three hours for three.
/// </remarks>
internal sealed class LastingRule : ICrisisRule
{
    public const string Name = RuleNames.LastingRise;

    /// <summary>What comes and goes within so many minutes is one flare-up.</summary>
    private const int FlareUpMinutes = 60;

    /// <summary>People around a post from which it says something of how long it goes on.</summary>
    private const int LeastGathered = 3;

    public Finding Judge(in BrandView view)
    {
        var minutes = view.Settings.WindowMinutes[^1];
        var window = SpikeRule.Test(view, minutes);
        if (view.Recent.Posts.IsEmpty || !IsUnusual(view.Settings, window, window.Counts.NegativeAuthors))
        {
            return default;
        }

        var thread = LargestThread.Of(view, minutes);
        return thread.People >= LeastGathered && thread.Until - thread.Since > FlareUpMinutes ? Judge(view, window, thread) : default;
    }

    private static Finding Judge(in BrandView view, in WindowResult window, LargestThread thread)
    {
        var gathered = LargestThread.Surprise(thread.People, LargestThread.Joining(view, window));
        var upper = Math.Max(
            Math.Ceiling(view.Settings.LastingAuthors * window.Bar) - 1,
            NegativeBinomial.Upper(CombinedSurprise.Needed(window.Limit, gathered), window.Expected, window.Dispersion));
        var people = People(view);
        return people > upper && IsUnusual(view.Settings, window, people) ? Found(view, window, thread, upper) : default;
    }

    private static bool IsUnusual(DetectionSettings settings, in WindowResult window, int people)
        => people >= settings.LastingAuthors * window.Bar
            && people >= settings.MinTimesExpected * window.Reference
            && Math.Min(window.Surprise, window.SeasonalSurprise) >= settings.QuietSurprise;

    /// <summary>Different authors of negative posts in the longest window.</summary>
    private static int People(in BrandView view)
    {
        var first = view.Recent.FirstTested(view.Settings.WindowMinutes[^1]);
        var people = new HashSet<ulong>();
        foreach (ref readonly var post in view.Recent.Posts)
        {
            if (post.Negative && RecentMinutes.MinuteOf(post.CreatedAt) >= first)
            {
                people.Add(post.Author);
            }
        }

        return people.Count;
    }

    private static Finding Found(in BrandView view, in WindowResult window, LargestThread thread, double upper) => new()
    {
        IsSpike = true,
        IsActive = true,
        Severity = Evidence.SeverityOf(view.Settings, window),
        Onset = thread.Since,
        Evidence = Evidence.Of(Name, view, window) with { Upper = upper },
    };
}
