namespace MentionWatch.Core.Classification.Linear;

/// <summary>The languages the model tells apart, as rows of its biases.</summary>
internal static class ModelLanguage
{
    public const int Count = 3;

    private const int Undetermined = 0, Spanish = 1, English = 2;

    /// <summary>The row of a primary language tag.</summary>
    public static int IndexOf(string tag) => tag switch
    {
        "es" => Spanish,
        "en" => English,
        _ => Undetermined,
    };
}
