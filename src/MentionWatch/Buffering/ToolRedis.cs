using MentionWatch.Buffering.Local;

namespace MentionWatch.Buffering;

/// <summary>Reaches the store from a verb that runs beside the worker.</summary>
internal static class ToolRedis
{
    /// <summary>Connects to the operator's Redis, or to the one a running worker supervises.</summary>
    /// <exception cref="RedisUnusableException">There is none.</exception>
    public static async Task<RedisConnection> OpenAsync(RedisOptions options, CancellationToken cancellationToken)
    {
        if (options.ConnectionString is { } secret)
        {
            return await RedisConnection.OpenAsync(secret.Reveal());
        }

        return Directory.Exists(options.DataDirectory) && LocalRedisState.Read(options.DataDirectory) is { } state && await RedisProbe.AskAsync(state, cancellationToken) is not null
            ? await RedisConnection.OpenAsync(state.ConnectionString)
            : throw new RedisUnusableException(
                $"No worker keeps its Redis in \"{Path.GetFullPath(options.DataDirectory)}\" at the moment. Start the worker, run this in its directory, or set Redis.ConnectionString.");
    }
}
