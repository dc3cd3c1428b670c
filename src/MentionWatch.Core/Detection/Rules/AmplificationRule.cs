using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>One negative post that is answered and passed on by more people than any post commonly is.</summary>
/// <remarks>
/// On an ordinary day posts stand alone, in a crisis they gather around the first. The people of the largest thread are tested as a negative binomial around a share of the
/// negatives that this much talk brings, and how unlikely they are is taken together with how unlikely so many negatives are at all. Where a source counts reactions, their
/// number says the same of people who are not heard themselves.
/// </remarks>
internal sealed class AmplificationRule : ICrisisRule
{
    public const string Name = RuleNames.Amplification;

    public Finding Judge(in BrandView view)
    {
        if (view.Recent.Posts.IsEmpty)
        {
            return default;
        }

        foreach (var minutes in view.Settings.WindowMinutes)
        {
            if (ByPeople(view, minutes) is { IsSpike: true } people)
            {
                return people;
            }
        }

        return ByReactions(view, SpikeRule.Test(view, view.Settings.WindowMinutes[^1]));
    }

    private static Finding ByPeople(in BrandView view, int minutes)
    {
        var settings = view.Settings;
        var window = SpikeRule.Test(view, minutes);
        if (window.Counts.NegativeAuthors < settings.AmplifiedAuthors * window.Bar || window.Surprise < settings.QuietSurprise)
        {
            return default;
        }

        var (thread, joining) = (LargestThread.Of(view, minutes), LargestThread.Joining(view, window));
        var upper = Math.Max(
            Math.Ceiling(settings.AmplifiedPeople * window.Bar) - 1,
            LargestThread.Upper(CombinedSurprise.Needed(window.Limit, window.Surprise), joining));
        return thread.People > upper ? Found(view, window, thread.Since, new PostEvidence(PostMeasure.People, thread.People, 1 + joining, upper)) : default;
    }

    private static Finding ByReactions(in BrandView view, in WindowResult window)
    {
        var bar = view.Settings.AmplifiedReactions * view.Size * window.Bar;
        var (most, since) = (0L, 0L);
        var first = view.Recent.FirstTested(view.Settings.WindowMinutes[^1]);
        foreach (ref readonly var post in view.Recent.Posts)
        {
            var minute = RecentMinutes.MinuteOf(post.CreatedAt);
            if (post.Negative && minute >= first && (post.Reactions > most || (post.Reactions == most && minute < since)))
            {
                (most, since) = (post.Reactions, minute);
            }
        }

        return most >= bar ? Found(view, window, since, new PostEvidence(PostMeasure.Reactions, most, 0, Math.Ceiling(bar) - 1)) : default;
    }

    private static Finding Found(in BrandView view, in WindowResult window, long onset, PostEvidence post) => new()
    {
        IsSpike = true,
        IsActive = true,
        Severity = Evidence.SeverityOf(view.Settings, window),
        Onset = onset,
        Evidence = Evidence.Of(Name, view, window) with { Post = post },
    };
}
