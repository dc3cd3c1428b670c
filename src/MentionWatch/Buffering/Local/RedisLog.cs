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

    /// <summary>What the server complained of last; what it warns of at every start says nothing about its end.</summary>
    public static string LastWords(string directory)
    {
        var path = Path.Combine(directory, LocalRedisConfig.LogFile);
        return File.Exists(path)
            ? File.ReadLines(path).LastOrDefault(IsComplaint) ?? "without a word, as when it is killed"
            : "without a log";
    }

    private static bool IsComplaint(string line)
        => line.Contains(" # ", StringComparison.Ordinal) && !line.Contains("# WARNING", StringComparison.Ordinal);
}
