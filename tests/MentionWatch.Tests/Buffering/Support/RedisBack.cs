using MentionWatch.Buffering;
using StackExchange.Redis;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>Waiting for a connection to find a server that was started again; what it says of itself is late to notice that the old one is gone.</summary>
internal static class RedisBack
{
    public static async Task WaitAsync(RedisConnection connection)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await AnswersAsync(connection))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
        }
    }

    private static async Task<bool> AnswersAsync(RedisConnection connection)
    {
        try
        {
            await connection.ExecuteAsync("PING");
            return true;
        }
        catch (RedisConnectionException)
        {
            return false;
        }
    }
}
