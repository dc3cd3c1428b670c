namespace MentionWatch.Buffering;

/// <summary>Live negative mentions of one source in one language.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Language">BCP 47 primary tag as the classifier saw it.</param>
/// <param name="Mentions">How many.</param>
internal readonly record struct NegativeOrigin(string Source, string Language, int Mentions);
