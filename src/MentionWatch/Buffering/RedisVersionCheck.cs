using MentionWatch.Buffering.Local;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Refuses a Redis that lacks commands we rely on; one that is not there yet is left to the health check.</summary>
internal static class RedisVersionCheck
{
    public static async Task DemandAsync(RedisConnection connection)
    {
        if (!connection.IsConnected)
        {
            return;
        }

        try
        {
            var info = await connection.ExecuteAsync("INFO", "server");
            RedisIdentity.Parse((string)info)?.Demand("at Redis.ConnectionString");
        }
        catch (Exception problem) when (problem is RedisException or TimeoutException)
        {
            // Gone between connecting and asking, or INFO is not allowed to this user: the first real command will tell.
        }
    }
}
