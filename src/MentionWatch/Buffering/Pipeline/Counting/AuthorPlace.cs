namespace MentionWatch.Buffering.Pipeline.Counting;

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
