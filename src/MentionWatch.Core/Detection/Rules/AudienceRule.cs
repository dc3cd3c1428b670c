using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Detection.Rules;

/// <summary>One negative complaint by somebody whom very many people follow: it is told before anybody else has joined in.</summary>
internal sealed class AudienceRule : ICrisisRule
{
    public const string Name = RuleNames.LargeAudience;

    /// <summary>How many times the bar is high.</summary>
    private const double HighTimes = 5;

    public Finding Judge(in BrandView view)
    {
        var since = view.Recent.FirstTested(Detector.VolumeMinutes);
        var bar = view.Settings.LargeAudience * view.Size * view.BarSince(since).Factor;
        var loudest = default(NotedPost?);
        foreach (ref readonly var post in view.Recent.Posts)
        {
            if (post is { Negative: true, Complaint: true } && post.Followers >= bar && RecentMinutes.MinuteOf(post.CreatedAt) >= since
                && IsLouder(post, loudest))
            {
                loudest = post;
            }
        }

        return loudest is { } found ? Found(view, found, bar) : default;
    }

    /// <summary>Ties are broken by time, so that the order in which posts came changes nothing.</summary>
    private static bool IsLouder(in NotedPost post, NotedPost? than)
        => than is not { } other || post.Followers > other.Followers || (post.Followers == other.Followers && post.CreatedAt < other.CreatedAt);

    private static Finding Found(in BrandView view, in NotedPost post, double bar) => new()
    {
        IsSpike = true,
        IsActive = true,
        Severity = post.Followers >= HighTimes * bar ? Severity.High : Severity.Warning,
        Onset = RecentMinutes.MinuteOf(post.CreatedAt),
        Evidence = Evidence.Of(Name, view, SpikeRule.Test(view, Detector.VolumeMinutes)) with
        {
            Post = new PostEvidence(PostMeasure.Followers, post.Followers, 0, Math.Ceiling(bar) - 1),
        },
    };
}
