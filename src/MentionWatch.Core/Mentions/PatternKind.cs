namespace MentionWatch.Core.Mentions;

/// <summary>What a pattern of a brand means where it is found.</summary>
internal enum PatternKind
{
    /// <summary>The brand is spoken of: a name, a handle or a hashtag.</summary>
    Includes,

    /// <summary>The text is about something else.</summary>
    Excludes,
}
