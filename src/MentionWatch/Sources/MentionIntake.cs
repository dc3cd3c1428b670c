using MentionWatch.Buffering;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Sources;

/// <summary>The one door through which mentions come in: keeps what belongs to a watched brand and puts it into the stream.</summary>
internal sealed partial class MentionIntake(
    WatchedBrands brands,
    MentionStream stream,
    AnsweredPosts answered,
    SourceMetrics metrics,
    ILogger<MentionIntake> logger)
{
    /// <summary>Longest text kept, in UTF-16 units: an article says what it says in less.</summary>
    public const int LongestText = 20_000;

    /// <summary>Stores what is about a brand; returns once Redis has it.</summary>
    public async Task<IntakeCounts> AcceptAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellationToken)
    {
        var kept = new List<BrandMention>(mentions.Count);
        var replies = new List<(string Brand, Mention Reply)>();
        var counts = Sort(mentions, kept, replies);
        foreach (var (brand, reply) in replies)
        {
            await answered.AddAsync(brand, reply);
        }

        if (kept.Count > 0)
        {
            await stream.AppendAsync(kept, cancellationToken);
        }

        if (counts.Offered > 0)
        {
            metrics.Taken(mentions[0].Source, counts);
            Log.Taken(logger, mentions[0].Source, counts.Offered, counts.Matched, counts.Unmatched, counts.Own);
        }

        return counts;
    }

    private IntakeCounts Sort(IReadOnlyList<Mention> mentions, List<BrandMention> kept, List<(string Brand, Mention Reply)> replies)
    {
        var counts = new IntakeCounts(mentions.Count, 0, 0, 0);
        foreach (var mention in mentions)
        {
            var matches = brands.Match(mention);
            counts += CountOf(matches);
            if (matches.Conduct.Count > 0 && AnsweredPosts.IsReply(mention))
            {
                replies.AddRange(matches.Conduct.Select(brand => (brand, mention)));
            }

            if (matches.Mentioned.Count > 0)
            {
                var bounded = Bounded(mention);
                kept.AddRange(matches.Mentioned.Select(brand => new BrandMention(brand, bounded)));
            }
        }

        return counts;
    }

    private static IntakeCounts CountOf(BrandMatches matches) => new(
        Offered: 0,
        Matched: matches.Mentioned.Count > 0 ? 1 : 0,
        Unmatched: matches.Mentioned.Count == 0 && matches.Conduct.Count == 0 ? 1 : 0,
        Own: matches.Conduct.Count > 0 ? 1 : 0);

    private static Mention Bounded(Mention mention)
    {
        if (mention.Text.Length <= LongestText)
        {
            return mention;
        }

        var end = char.IsHighSurrogate(mention.Text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return mention with { Text = mention.Text[..end] };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Source {Source} offered {Offered} mentions: {Matched} stored, {Unmatched} about no brand, {Own} by a brand's own account")]
        public static partial void Taken(ILogger logger, string source, int offered, int matched, int unmatched, int own);
    }
}
