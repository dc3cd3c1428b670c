namespace MentionWatch.Engines.Linear;

/// <summary>The value of one occurrence among many: texts of any length end up with the same length as a vector, about 1.</summary>
internal static class FeatureScale
{
    /// <summary>One over the square root of the number of features.</summary>
    public static float Of(int count) => count == 0 ? 0f : 1f / MathF.Sqrt(count);
}
