using MentionWatch.Core.Classification;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>What is counted of a mention.</summary>
/// <param name="Minute">Minute of its hour.</param>
/// <param name="Negative">Whether it is negative.</param>
/// <param name="Complaint">Whether it is a complaint.</param>
/// <param name="Backfill">Whether it is history.</param>
/// <param name="Late">Whether it is news that was heard late.</param>
/// <param name="Loud">Whether it is news that may be a crisis by itself.</param>
internal readonly record struct TalliedMention(byte Minute, bool Negative, bool Complaint, bool Backfill, bool Late, bool Loud)
{
    public static TalliedMention Of(string brand, Mention mention, in Verdict verdict, in CommitRules rules)
    {
        var (negative, isNews) = (verdict.Sentiment == Sentiment.Negative, !mention.Backfill && !mention.Undated);
        return new(
            (byte)mention.CreatedAt.Minute,
            negative,
            verdict.IsComplaint,
            mention.Backfill,
            isNews && mention.FetchedAt - mention.CreatedAt >= MinuteCounts.LateFrom,
            isNews && negative && rules.IsLoud(brand, mention, verdict.IsComplaint));
    }
}
