namespace MentionWatch.Engines.Tokenization;

/// <summary>How a word stands in its text.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>A negation reaches it.</summary>
    Negated = 1,

    /// <summary>It is a hashtag.</summary>
    Hashtag = 2,
}
