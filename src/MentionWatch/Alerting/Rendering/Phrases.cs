namespace MentionWatch.Alerting.Rendering;

/// <summary>The languages alerts are written in.</summary>
internal static class Phrases
{
    private static readonly EnglishPhrases English = new();
    private static readonly SpanishPhrases Spanish = new();

    public static IPhrases In(string language) => string.Equals(language, "es", StringComparison.Ordinal) ? Spanish : English;
}
