using MentionWatch.Core.Mentions.Languages;

namespace MentionWatch.MLNet;

/// <summary>A language as a vector with a single one; all zero when it is neither Spanish nor English, so that no leaning is added.</summary>
internal static class LanguageVector
{
    public const int Length = 2;

    private static readonly float[] Spanish = [1f, 0f];
    private static readonly float[] English = [0f, 1f];
    private static readonly float[] Neither = [0f, 0f];

    /// <summary>The vector of a primary tag; shared, not to be written to.</summary>
    public static float[] Of(string tag) => tag switch
    {
        LanguageTag.Spanish => Spanish,
        LanguageTag.English => English,
        _ => Neither,
    };
}
