namespace MentionWatch.Core.Mentions;

/// <summary>Numbers that stand for a mention and its author wherever they are remembered to be counted once.</summary>
public static class MentionIdentity
{
    /// <summary>The number of a mention, from its source and identifier; 0 to 2^63 - 1.</summary>
    public static long Of(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Of(mention.Source, mention.Id);
    }

    /// <summary>The number of a mention of which no more than source and identifier is known.</summary>
    public static long Of(string source, string id) => Positive(StableHash.Of(source, id));

    /// <summary>The number of an author, 0 to 2^63 - 1: whoever has the same identity in two sources is one person.</summary>
    /// <param name="identity">See <see cref="Author.Identity"/>.</param>
    /// <returns><see langword="null"/> when nobody is known.</returns>
    public static long? OfAuthor(string? identity) => string.IsNullOrEmpty(identity) ? null : Positive(StableHash.Of(identity));

    private static long Positive(ulong hash) => (long)(hash & long.MaxValue);
}
