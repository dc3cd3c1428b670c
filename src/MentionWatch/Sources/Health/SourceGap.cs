namespace MentionWatch.Sources.Health;

/// <summary>A stretch of time in which a source may have had mentions that did not arrive: missing, not calm.</summary>
/// <param name="Start">Its beginning, in UTC.</param>
/// <param name="End">Its end, in UTC; <see langword="null"/> while it lasts.</param>
internal sealed record SourceGap(DateTimeOffset Start, DateTimeOffset? End)
{
    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => Start < to && (End is not { } end || end > from);
}
