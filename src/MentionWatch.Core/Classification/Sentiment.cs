namespace MentionWatch.Core.Classification;

/// <summary>Sentiment of a text.</summary>
public enum Sentiment
{
    /// <summary>Against.</summary>
    Negative,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>In favour.</summary>
    Positive,
}
