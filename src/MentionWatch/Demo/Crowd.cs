namespace MentionWatch.Demo;

/// <summary>Many people saying much the same.</summary>
/// <param name="Texts">Name of the list their words come from.</param>
/// <param name="Language">Language of the list.</param>
/// <param name="Count">How many posts, each by another author.</param>
/// <param name="From">When the first may come.</param>
/// <param name="To">When the last may come.</param>
/// <param name="Peak">When most come; absent for an even flow.</param>
internal sealed record Crowd(string Texts, string Language, int Count, TimeSpan From, TimeSpan To, TimeSpan? Peak = null);
