using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Tells a store that is away from a mistake in the program, for those who can say something useful without it.</summary>
internal static class RedisFailure
{
    public static bool Is(Exception problem) => problem is RedisException or TimeoutException;
}
