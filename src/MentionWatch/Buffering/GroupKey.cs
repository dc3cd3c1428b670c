namespace MentionWatch.Buffering;

/// <summary>What a group of sources of a brand is counted under: <c>{brand}/{group}</c>, a sign that no brand's key has. It shares the brand's partition.</summary>
internal static class GroupKey
{
    private const char Separator = '/';

    /// <summary>The key of a group, or of the whole brand where none is named.</summary>
    public static string Of(string brand, string? group) => group is null ? brand : $"{brand}{Separator}{group}";

    /// <summary>Whether it is a group's and not a brand's.</summary>
    public static bool Is(string key) => key.Contains(Separator, StringComparison.Ordinal);

    /// <summary>The brand's key; of a brand, its own.</summary>
    public static ReadOnlySpan<char> BrandOf(string key) => key.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var end ? key.AsSpan(0, end) : key;
}
