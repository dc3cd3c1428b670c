namespace MentionWatch.Classification;

/// <summary>The local engines of this build, one line each.</summary>
internal static class LocalEngines
{
    public static IReadOnlyList<ILocalEngine> All { get; } =
    [
        new LinearEngine(),
#if MLNET
        new MLNetEngine(),
#endif
    ];

    public static ILocalEngine? Find(string name) => All.FirstOrDefault(engine => string.Equals(engine.Name, name, StringComparison.Ordinal));
}
