namespace MentionWatch.Buffering.Local;

/// <summary>The configuration file of the supervised server; it carries the password, which a command line would show to every user of the machine.</summary>
internal static class LocalRedisConfig
{
    public const string LogFile = "redis.log";

    public const string ProcessIdFile = "redis.pid";

    /// <summary>Writes the file and returns its path.</summary>
    public static string Write(string directory, LocalRedisState state)
    {
        var path = Path.Combine(directory, "redis.conf");
        PrivateFile.Write(path, Content(directory, state));
        return path;
    }

    // A rewrite leaves a snapshot that loads many times faster than the commands behind it; this bounds what of them a start has to repeat.
    // The old "ziplist" names are understood by every version from 6.2 on. Limits: RedisLayout relies on them to stay compact.
    private static string Content(string directory, LocalRedisState state) => FormattableString.Invariant($"""
        bind 127.0.0.1
        port {state.Port}
        requirepass {state.Password}
        daemonize no
        dir "{directory}"
        pidfile "{Path.Combine(directory, ProcessIdFile)}"
        logfile "{Path.Combine(directory, LogFile)}"
        databases 1
        save ""
        appendonly yes
        appendfsync everysec
        aof-load-truncated yes
        auto-aof-rewrite-percentage 100
        auto-aof-rewrite-min-size 32mb
        maxmemory-policy noeviction
        set-max-intset-entries 512
        hash-max-ziplist-entries 512
        lazyfree-lazy-expire yes

        """);
}
