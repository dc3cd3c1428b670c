using System.Runtime.CompilerServices;
using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Fetching;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources.HackerNews;

/// <summary>Searches Hacker News for each phrase, oldest first, in windows small enough for the service to show all of.</summary>
internal sealed class HackerNewsSource(string name, HackerNewsOptions options, SourceHttp http, IOptionsMonitor<MentionWatchOptions> configuration, TimeProvider clock) : ISource
{
    /// <summary>Seconds by which the service's clock may be ahead of ours.</summary>
    private const long Ahead = 86_400;

    private readonly HackerNewsSearch _search = new(http, new Uri(options.BaseUrl));
    private readonly HitAdapter _adapter = new(name);

    public static ISource Create(string name, HackerNewsOptions options, IServiceProvider services)
        => ActivatorUtilities.CreateInstance<HackerNewsSource>(services, name, options, SourceHttp.Create(name, options, services));

    public async IAsyncEnumerable<SourcePage> PollAsync(SourceCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var start = HackerNewsCursor.Parse(cursor, now - options.History);
        var window = new TimeWindow(start.Newest - HackerNewsCursor.Overlap, now.ToUnixTimeSeconds() + Ahead);
        var end = start;
        foreach (var phrase in Phrases())
        {
            await foreach (var hits in ReadAsync(phrase, window, cancellationToken))
            {
                end = end.After(hits, now.ToUnixTimeSeconds());
                yield return ToPage(hits, start);
            }
        }

        yield return new SourcePage([], end.ToCursor());
    }

    private SourcePage ToPage(IReadOnlyList<HitDto> hits, HackerNewsCursor start)
    {
        var now = clock.GetUtcNow();
        List<HitDto> readable = [.. hits.Where(hit => hit.ObjectId.Length > 0)];
        List<Mention> mentions = [.. readable.Where(hit => !start.Known.Contains(hit.ObjectId)).Select(hit => _adapter.ToMention(hit, now))];
        return new SourcePage(mentions, Checkpoint: null, Rejected: hits.Count - readable.Count);
    }

    private IEnumerable<string> Phrases()
    {
        var brands = configuration.CurrentValue.Brands.Where(brand => options.Brands.Count == 0 || options.Brands.Contains(brand.Key, StringComparer.Ordinal));
        return (options.Queries.Count > 0 ? options.Queries : brands.SelectMany(brand => brand.Value.Names)).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private async IAsyncEnumerable<IReadOnlyList<HitDto>> ReadAsync(string phrase, TimeWindow whole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var windows = new Stack<TimeWindow>([whole]);
        while (windows.TryPop(out var window))
        {
            var page = await _search.AskAsync(phrase, window, page: 0, cancellationToken);
            if (page.AllHits > HackerNewsSearch.Reachable && window.CanSplit)
            {
                var (older, newer) = window.Split();
                windows.Push(newer);
                windows.Push(older);
                continue;
            }

            yield return page.Hits!;
            for (var number = 1; number < page.Pages; number++)
            {
                yield return (await _search.AskAsync(phrase, window, number, cancellationToken)).Hits!;
            }
        }
    }
}
