namespace MentionWatch.Buffering.Pipeline.Counting;

/// <summary>The minutes at which an author counts in one hour: the first of all, and the first with something negative.</summary>
internal readonly record struct FirstMinutes(byte Any, byte Negative)
{
    public const byte Never = 63;

    public static FirstMinutes None { get; } = new(Never, Never);

    public int Value => (Any * 64) + Negative;

    public FirstMinutes With(byte minute, bool negative)
        => new(Math.Min(Any, minute), negative ? Math.Min(Negative, minute) : Negative);
}

/// <summary>Where an author stands in one hour, among live mentions and among all; as <c>authors.lua</c> keeps it.</summary>
internal readonly record struct AuthorPlace(FirstMinutes Live, FirstMinutes All, bool HasBackfill)
{
    private const int Part = 64 * 64;

    public static AuthorPlace None { get; } = new(FirstMinutes.None, FirstMinutes.None, HasBackfill: false);

    public int Value => HasBackfill ? Live.Value + (Part * (1 + All.Value)) : Live.Value;

    public AuthorPlace With(in TalliedMention mention) => new(
        mention.Backfill ? Live : Live.With(mention.Minute, mention.Negative),
        All.With(mention.Minute, mention.Negative),
        HasBackfill || mention.Backfill);
}
