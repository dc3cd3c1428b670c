using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Tells a store that is away from a mistake in the program, for those who can say something useful without it.</summary>
internal static class RedisFailure
{
    public static bool Is(Exception problem) => problem is RedisException or TimeoutException;

    /// <summary>What is wrong, for people: the library's own words tell of its queues and threads.</summary>
    public static string Describe(Exception problem) => problem switch
    {
        RedisServerException => $"Redis refuses commands: {problem.Message}",
        _ when IsAway(problem) => "Redis does not answer; /health/ready says why.",
        _ => problem.Message,
    };

    /// <summary>Whether the store did not answer at all, so that nothing else can be done there either.</summary>
    public static bool IsAway(Exception problem) => problem is AggregateException { InnerExceptions: { Count: > 0 } problems }
        ? problems.All(IsAway)
        : Is(problem) && problem is not RedisServerException;
}
