namespace MentionWatch.Classification;

/// <summary>The engines that run in this process, one line each.</summary>
internal static class LocalEngines
{
    public static IReadOnlyList<ILocalEngine> All { get; } =
    [
        new MLNetEngine(),
    ];

    public static ILocalEngine? Find(string name)
    {
        var current = string.Equals(name, ClassifierEngines.Linear, StringComparison.Ordinal) ? ClassifierEngines.MLNet : name;
        return All.FirstOrDefault(engine => string.Equals(engine.Name, current, StringComparison.Ordinal));
    }
}
