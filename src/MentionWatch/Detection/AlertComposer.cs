using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>Adds to an alert what a person needs to judge it: the posts themselves, what they are about, where they come from and what could not be heard.</summary>
internal sealed class AlertComposer(PostReader posts, IOptionsMonitor<MentionWatchOptions> options)
{
    private const int PostsRead = 400;
    private const int SamplesShown = 5;
    private const int TermsShown = 8;
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    /// <summary>The alert with posts from the incident's beginning on.</summary>
    public async Task<Alert> ComposeAsync(Alert alert, Coverage coverage)
    {
        var from = alert.Evidence.WindowStart < alert.StartedAt ? alert.Evidence.WindowStart : alert.StartedAt;
        var during = await posts.ReadAsync(alert.Brand, from, alert.At.AddMinutes(1), PostsRead);
        var window = during.Where(post => post.CreatedAt >= alert.Evidence.WindowStart).ToArray();
        var sinceStart = during.Where(post => post.CreatedAt >= alert.StartedAt).ToArray();
        var first = await posts.FirstNegativeAsync(alert.Brand, alert.StartedAt, alert.At.AddMinutes(1));
        var before = await posts.ReadAsync(alert.Brand, from - Usual, from, PostsRead);
        return alert with
        {
            FirstPost = first is null ? null : Sample(first),
            Samples = [.. SampleRanking.MostTelling(sinceStart, SamplesShown).Select(Sample)],
            TopTerms = TellingTerms.Find(during.Select(post => post.Text), before.Select(post => post.Text), NamesOf(alert.Brand), TermsShown),
            BySource = Tally(window.Select(post => post.Source)),
            ByLanguage = Tally(window.Select(post => post.Language)),
            DegradedSources = coverage.Degraded(alert.Brand),
        };
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

    private static Dictionary<string, int> Tally(IEnumerable<string> values)
        => values.CountBy(value => value, StringComparer.Ordinal).ToDictionary(count => count.Key, count => count.Value, StringComparer.Ordinal);

    private IEnumerable<string> NamesOf(string brand)
        => options.CurrentValue.Brands.TryGetValue(brand, out var known) ? [.. known.Names, .. known.Handles, .. known.Hashtags] : [brand];
}
