namespace MentionWatch.Core.Classification;

/// <summary>One text and what is known of its language.</summary>
/// <param name="Text">The unmasked text.</param>
/// <param name="Language">Language declared by the source as a BCP 47 primary tag, or <see langword="null"/> to detect it.</param>
public readonly record struct TextToClassify(string Text, string? Language);
