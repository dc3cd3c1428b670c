using System.Security.Cryptography;
using MentionWatch.Buffering;

namespace MentionWatch.Alerting.Links;

/// <summary>Keeps the key that signs links in Redis, so that it is the same for all replicas and after every restart.</summary>
internal sealed partial class LinkKeyStore(RedisConnection redis, LinkKeys keys, ILogger<LinkKeyStore> logger)
{
    private const int Bytes = 32;

    /// <summary>Sees to it that there is a key, made now if there was none; while Redis is away there may be none.</summary>
    public async Task EnsureAsync()
    {
        if (keys.Current.Count > 0)
        {
            return;
        }

        try
        {
            await redis.ExecuteAsync("SET", RedisKeys.LinkKey, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)), "NX");
            keys.Take(Convert.FromBase64String((string)(await redis.ExecuteAsync("GET", RedisKeys.LinkKey))!));
        }
        catch (Exception failure) when (RedisFailure.Is(failure))
        {
            Log.NoKey(logger, RedisFailure.Describe(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The key that signs the links in alerts could not be read, so that alerts have no link to act on: {Reason}")]
        public static partial void NoKey(ILogger logger, string reason);
    }
}
