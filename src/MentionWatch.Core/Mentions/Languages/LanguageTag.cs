namespace MentionWatch.Core.Mentions.Languages;

/// <summary>The languages MentionWatch understands, as BCP 47 primary tags.</summary>
public static class LanguageTag
{
    /// <summary>Spanish.</summary>
    public const string Spanish = "es";

    /// <summary>English.</summary>
    public const string English = "en";

    /// <summary>Neither, or not to be told.</summary>
    public const string Undetermined = "und";

    /// <summary>The tag for a declared language: region and script are dropped (<c>es-MX</c> is <c>es</c>), other languages are <c>und</c>.</summary>
    public static string Known(string declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        var end = declared.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? declared : declared.AsSpan(0, end);
        return primary.Equals(Spanish, StringComparison.OrdinalIgnoreCase) ? Spanish
            : primary.Equals(English, StringComparison.OrdinalIgnoreCase) ? English
            : Undetermined;
    }
}
