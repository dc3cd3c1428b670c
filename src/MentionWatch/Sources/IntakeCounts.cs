namespace MentionWatch.Sources;

/// <summary>What became of mentions that were offered.</summary>
/// <param name="Offered">All of them.</param>
/// <param name="Matched">Those about at least one brand; all of these are stored.</param>
/// <param name="Unmatched">Those about no brand and by none.</param>
/// <param name="Own">Those written by a brand's own account.</param>
internal readonly record struct IntakeCounts(int Offered, int Matched, int Unmatched, int Own)
{
    public static IntakeCounts operator +(IntakeCounts left, IntakeCounts right) => new(
        left.Offered + right.Offered,
        left.Matched + right.Matched,
        left.Unmatched + right.Unmatched,
        left.Own + right.Own);
}
