using System.Runtime.InteropServices;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>One negative post that is answered and passed on by more people than any post commonly is.</summary>
/// <remarks>
/// The people of the largest thread are tested as a negative binomial around a share of the negatives that this much talk brings: on an ordinary day posts stand alone,
/// in a crisis they gather around the first. Where a source counts reactions, their number says the same of people who are not heard themselves.
/// </remarks>
internal sealed class AmplificationRule : ICrisisRule
{
    public const string Name = "amplification";

    private const double Dispersion = 0.5;
    private const double LeastMean = 0.02;

    public Finding Judge(in BrandView view)
    {
        if (view.Recent.Posts.IsEmpty)
        {
            return default;
        }

        var window = SpikeRule.Test(view, view.Settings.WindowMinutes[^1]);
        return ByPeople(view, window) is { IsSpike: true } people ? people : ByReactions(view, window);
    }

    private static Finding ByPeople(in BrandView view, in WindowResult window)
    {
        var settings = view.Settings;
        if (window.Counts.NegativeAuthors < settings.AmplifiedAuthors * window.Bar || window.Surprise < settings.QuietSurprise)
        {
            return default;
        }

        var (people, since) = LargestThread(view);
        var mean = LeastMean + (settings.AmplifiedShare * window.Expected);
        var limit = FalseAlarmBudget.Surprise(settings.FalseAlarmsPerMonth, windows: 1, window.Counts.Minutes);
        return people >= settings.AmplifiedPeople * window.Bar && NegativeBinomial.Surprise(people - 1, mean, Dispersion) >= limit
            ? Found(view, window, since, new PostEvidence(PostMeasure.People, people, 1 + mean, Math.Max(settings.AmplifiedPeople - 1, 1 + NegativeBinomial.Upper(limit, mean, Dispersion))))
            : default;
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

    /// <summary>People of the thread that most different ones take part in, and the minute of its first post.</summary>
    private static (int People, long Since) LargestThread(in BrandView view)
    {
        var first = view.Recent.FirstTested(view.Settings.WindowMinutes[^1]);
        var threads = new Dictionary<ulong, (HashSet<ulong> People, long Since)>();
        foreach (ref readonly var post in view.Recent.Posts)
        {
            var minute = RecentMinutes.MinuteOf(post.CreatedAt);
            if (post.Negative && minute >= first)
            {
                ref var thread = ref CollectionsMarshal.GetValueRefOrAddDefault(threads, post.Thread, out var isKnown);
                thread = isKnown ? thread with { Since = Math.Min(thread.Since, minute) } : ([], minute);
                thread.People.Add(post.Author);
            }
        }

        var (people, since) = (0, 0L);
        foreach (var thread in threads.Values)
        {
            (people, since) = thread.People.Count > people || (thread.People.Count == people && thread.Since < since) ? (thread.People.Count, thread.Since) : (people, since);
        }

        return (people, since);
    }
}
