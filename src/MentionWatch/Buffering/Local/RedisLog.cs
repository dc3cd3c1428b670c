namespace MentionWatch.Buffering.Local;

/// <summary>The server's own log: started afresh when it has grown, quoted when the server does not start.</summary>
internal static class RedisLog
{
    private const long LargestKept = 1 << 20;

    public static void StartAfreshWhenLarge(string directory)
    {
        var log = new FileInfo(Path.Combine(directory, LocalRedisConfig.LogFile));
        if (log is { Exists: true, Length: > LargestKept })
        {
            log.Delete();
        }
    }

    /// <summary>What the server complained of last.</summary>
    public static string LastWords(string directory)
    {
        var path = Path.Combine(directory, LocalRedisConfig.LogFile);
        return File.Exists(path)
            ? File.ReadLines(path).LastOrDefault(line => line.Contains(" # ", StringComparison.Ordinal)) ?? "it left no reason"
            : "it left no log";
    }
}
