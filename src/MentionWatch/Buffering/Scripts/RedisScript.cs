namespace MentionWatch.Buffering.Scripts;

/// <summary>The Lua scripts, each atomic and within one cluster slot.</summary>
internal static class RedisScript
{
    public static string Append { get; } = Load("append");

    public static string Commit { get; } = Load("calls", "tree", "authors", "commit");

    public static string Prune { get; } = Load("prune");

    public static string Settle { get; } = Load("settle");

    public static string Written { get; } = Load("written");

    /// <summary>A script is one text to the server; a long one is kept in several files.</summary>
    private static string Load(params IEnumerable<string> parts) => string.Join('\n', parts.Select(Read));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(RedisScript).Assembly.GetManifestResourceStream($"{name}.lua")!);
        return reader.ReadToEnd();
    }
}
