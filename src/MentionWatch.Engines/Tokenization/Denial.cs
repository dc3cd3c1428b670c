namespace MentionWatch.Engines.Tokenization;

/// <summary>Whether the next word is denied, by a negation right before it or with nothing but small words between.</summary>
internal enum Denial
{
    None,

    /// <summary>By a negation.</summary>
    Here,

    /// <summary>For all time, as by "never".</summary>
    Ever,
}
