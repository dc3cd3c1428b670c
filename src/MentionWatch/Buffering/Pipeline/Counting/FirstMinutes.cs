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
