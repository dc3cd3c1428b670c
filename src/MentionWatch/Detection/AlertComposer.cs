using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>Adds to an alert what a person needs to judge it: the posts themselves, what they are about, where they come from and what could not be heard.</summary>
internal sealed class AlertComposer(PostReader posts, OriginReader sources, AnsweredPosts answered, IOptionsMonitor<MentionWatchOptions> options)
{
    private const int PostsRead = 400;
    private const int SamplesShown = 5;
    private const int TermsShown = 8;
    private const int AmplifiersShown = 5;
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    /// <summary>The alert with posts from the incident's beginning on.</summary>
    /// <param name="incident">The incident as it is after the transition.</param>
    /// <param name="alert">The transition.</param>
    /// <param name="coverage">What was heard.</param>
    public async Task<Alert> ComposeAsync(Incident incident, Alert alert, Coverage coverage)
    {
        var from = alert.Evidence.WindowStart < alert.StartedAt ? alert.Evidence.WindowStart : alert.StartedAt;
        var group = alert.Evidence.Group is { } name ? options.CurrentValue.Detection.Groups.GetValueOrDefault(name) : null;
        bool Counts(string source) => group?.Has(source) ?? true;
        var during = (await posts.ReadAsync(alert.Brand, from, alert.At.AddMinutes(1), PostsRead)).Where(post => Counts(post.Source)).ToArray();
        var sinceStart = during.Where(post => post.CreatedAt >= alert.StartedAt).ToArray();
        var first = group is null
            ? await posts.FirstNegativeAsync(alert.Brand, alert.StartedAt, alert.At.AddMinutes(1))
            : sinceStart.Where(post => post.IsNegative).MinBy(post => post.CreatedAt);
        var before = await posts.ReadAsync(alert.Brand, from - Usual, from, PostsRead);
        var counted = await sources.ReadAsync(alert.Brand, RecentMinutes.MinuteOf(alert.Evidence.WindowStart), RecentMinutes.MinuteOf(alert.Evidence.WindowEnd));
        var origins = counted.Where(origin => Counts(origin.Source)).ToArray();
        return alert with
        {
            FirstPost = first is null ? null : Sample(first),
            Amplifiers = [.. AmplifierRanking.Loudest(sinceStart, AmplifiersShown)],
            Unanswered = await UnansweredAsync(alert, [.. sinceStart.Where(post => post.IsComplaint)]),
            Samples = [.. SampleRanking.MostTelling(sinceStart, SamplesShown).Select(Sample)],
            TopTerms = TellingTerms.Find(during.Select(post => post.Text), before.Select(post => post.Text), NamesOf(alert.Brand), TermsShown),
            BySource = Tally(origins, origin => origin.Source),
            ByLanguage = Tally(origins, origin => origin.Language),
            DegradedSources = coverage.Degraded(alert.Brand),
        };
    }

    /// <summary>Of the complaints that are kept; the counters tell when more were written.</summary>
    private async Task<UnansweredComplaints> UnansweredAsync(Alert alert, StoredPost[] complaints)
    {
        var replied = await answered.AmongAsync(alert.Brand, complaints);
        var open = complaints.Except(replied).ToArray();
        return new UnansweredComplaints(
            open.Length,
            replied.Count,
            open.MinBy(post => post.CreatedAt) is { } oldest ? Sample(oldest) : null,
            AtLeast: complaints.Length < alert.Evidence.Complaints,
            RepliesSeen: options.CurrentValue.Brands.GetValueOrDefault(alert.Brand)?.OwnAccounts.Count > 0);
    }

    private static AlertSample Sample(StoredPost post) => new(
        post.Source,
        post.Url,
        post.Text,
        post.Author.Handle ?? post.Author.Name,
        post.Author.Followers,
        post.Language,
        post.Negative,
        post.IsComplaint,
        post.CreatedAt);

    private static Dictionary<string, int> Tally(IEnumerable<NegativeOrigin> origins, Func<NegativeOrigin, string> name)
        => origins.AggregateBy(name, 0, (sum, origin) => sum + origin.Mentions, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private IEnumerable<string> NamesOf(string brand)
        => options.CurrentValue.Brands.TryGetValue(brand, out var known) ? [.. known.Names, .. known.Handles, .. known.Hashtags] : [brand];
}
