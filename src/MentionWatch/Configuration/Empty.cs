namespace MentionWatch.Configuration;

/// <summary>Defaults of options that hold entries by name.</summary>
internal static class Empty
{
    public static IReadOnlyDictionary<string, T> Dictionary<T>() => System.Collections.ObjectModel.ReadOnlyDictionary<string, T>.Empty;
}
