namespace MentionWatch.Core.Mentions;

/// <summary>What kind of text a mention is.</summary>
public enum MentionKind
{
    /// <summary>A post on a social network or forum.</summary>
    Post,

    /// <summary>An answer below something else.</summary>
    Comment,

    /// <summary>A review, usually with a rating.</summary>
    Review,

    /// <summary>An article of a news outlet or blog.</summary>
    Article,

    /// <summary>A message to a mailbox.</summary>
    Mail,
}
