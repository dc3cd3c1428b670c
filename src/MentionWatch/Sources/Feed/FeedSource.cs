using System.Runtime.CompilerServices;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources.Fetching;

namespace MentionWatch.Sources.Feed;

/// <summary>Reads what a feed offers now, and leaves out what it offered at the last poll.</summary>
internal sealed partial class FeedSource(string name, FeedOptions options, SourceHttp http, TimeProvider clock, ILogger<FeedSource> logger) : ISource
{
    private const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";

    /// <summary>Nobody in a crisis can wait for longer than this, whatever a feed says.</summary>
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    private readonly FeedAdapter _adapter = new(name, options.Language);
    private readonly string _url = options.Url?.Reveal() ?? "";

    public static ISource Create(string name, FeedOptions options, IServiceProvider services)
        => ActivatorUtilities.CreateInstance<FeedSource>(services, name, options, SourceHttp.Create(name, options, services));

    public async IAsyncEnumerable<SourcePage> PollAsync(SourceCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var state = FeedState.Parse(cursor, _url);
        var address = new Uri(state.MovedTo ?? _url);
        var response = await http.GetAsync(new FetchRequest(address, Accept, state.ETag, state.LastModified), cancellationToken);
        state = Moved(state, response);
        yield return response.NotModified
            ? new SourcePage([], state.ToCursor(), NotBefore: NotBefore(state.Interval, response.MaxAge))
            : Read(state, response, address);
    }

    private SourcePage Read(FeedState state, FetchResponse response, Uri address)
    {
        var feed = FeedParser.Parse(TextDecoder.Decode(response.Body.Span, response.Charset));
        var now = clock.GetUtcNow();
        var offered = feed.Items.Select(item => _adapter.ToMention(item, feed, address, now)).DistinctBy(mention => mention.Id).ToList();
        var known = state.Known.ToHashSet();
        var news = offered.Where(mention => !known.Contains(StableHash.Of(mention.Id))).OrderBy(mention => mention.CreatedAt).ToList();
        var next = state with { ETag = response.ETag, LastModified = response.LastModified, Interval = feed.Interval };
        return new SourcePage(
            news,
            Remember(next, offered).ToCursor(),
            PossibleGap: known.Count > 0 && offered.Count > 0 && news.Count == offered.Count,
            NotBefore: NotBefore(feed.Interval, response.MaxAge));
    }

    /// <summary>A page that is empty for once must not make the next one look new.</summary>
    private static FeedState Remember(FeedState state, List<Mention> offered)
        => offered.Count == 0 ? state : state.WithKnown(offered.Select(mention => StableHash.Of(mention.Id)));

    private FeedState Moved(FeedState state, FetchResponse response)
    {
        if (response.MovedTo is not { } target || target.OriginalString == state.MovedTo)
        {
            return state;
        }

        Log.Moved(logger, name, SafeAddress.Of(target));
        return state with { MovedTo = target.AbsoluteUri };
    }

    private DateTimeOffset? NotBefore(TimeSpan? interval, TimeSpan? maxAge)
    {
        var longest = maxAge is null || interval > maxAge ? interval : maxAge;
        return longest is { } wait && wait > TimeSpan.Zero ? clock.GetUtcNow() + (wait < LongestInterval ? wait : LongestInterval) : null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} has moved for good to {Address} and is read there; set its Url anew")]
        public static partial void Moved(ILogger logger, string source, string address);
    }
}
