using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>The one connection to Redis, shared by everything that stores.</summary>
internal sealed class RedisConnection(IConnectionMultiplexer multiplexer) : IDisposable
{
    /// <summary>Sends one command; pass keys as <see cref="RedisKey"/> so that a cluster can route them.</summary>
    public Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
        => multiplexer.GetDatabase().ExecuteAsync(command, arguments);

    /// <summary>Runs a script by its hash, loading it where the server does not know it yet.</summary>
    public Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, RedisValue[] arguments)
        => multiplexer.GetDatabase().ScriptEvaluateAsync(script, keys, arguments);

    public void Dispose() => multiplexer.Dispose();
}
