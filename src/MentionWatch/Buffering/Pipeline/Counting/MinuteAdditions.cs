using System.Runtime.CompilerServices;
using MentionWatch.Buffering.Payloads;

namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>
/// What one batch adds to the counts of one minute: total, negative, complaints, authors, negative authors of live mentions, then what backfill adds,
/// then how many were heard late and whether one is loud.
/// </summary>
[InlineArray(All)]
internal struct MinuteAdditions
{
    private const int Live = 5;
    private const int Authors = 3;
    private const int NegativeAuthors = 4;
    private const int Late = 2 * Live;
    private const int Loud = Late + 1;
    private const int All = Loud + 1;

    private int _first;

    public void Add(in TalliedMention mention)
    {
        var part = PartOf(mention.Backfill);
        this[part]++;
        this[part + 1] += mention.Negative ? 1 : 0;
        this[part + 2] += mention.Complaint ? 1 : 0;
        this[Late] += mention.Late ? 1 : 0;
        this[Loud] |= mention.Loud ? 1 : 0;
    }

    public void MarkLoud() => this[Loud] = 1;

    public void AddAuthor(int by, bool backfill) => this[PartOf(backfill) + Authors] += by;

    public void AddNegativeAuthor(int by, bool backfill) => this[PartOf(backfill) + NegativeAuthors] += by;

    /// <summary>Writes the counts as <see cref="MinutePayload"/> reads them.</summary>
    public readonly void Write(MessagePackWriter writer)
    {
        ReadOnlySpan<int> counts = this;
        counts = counts[..(counts[Late..].ContainsAnyExcept(0) ? All : counts[Live..].ContainsAnyExcept(0) ? Late : Live)];
        foreach (var count in counts)
        {
            writer.Number(count);
        }
    }

    private static int PartOf(bool backfill) => backfill ? Live : 0;
}
