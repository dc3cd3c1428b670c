namespace MentionWatch.Buffering.Scripts;

/// <summary>The Lua scripts, each atomic and within one cluster slot.</summary>
internal static class RedisScript
{
    public static string Append { get; } = Load("append");

    public static string Commit { get; } = Load("commit");

    public static string Prune { get; } = Load("prune");

    public static string Settle { get; } = Load("settle");

    public static string Written { get; } = Load("written");

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(RedisScript).Assembly.GetManifestResourceStream($"{name}.lua")!);
        return reader.ReadToEnd();
    }
}
