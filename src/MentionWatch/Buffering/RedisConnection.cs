using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>The one connection to Redis, shared by everything that stores. Calls made before it is open wait for it.</summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ConnectionMultiplexer? _multiplexer;

    /// <summary>Whether a command sent now would find a server.</summary>
    public bool IsConnected => _multiplexer?.IsConnected is true;

    /// <summary>Whether keys are spread over several servers.</summary>
    public bool IsCluster => _multiplexer is { } multiplexer
        && multiplexer.GetEndPoints().Any(endPoint => multiplexer.GetServer(endPoint).ServerType == ServerType.Cluster);

    /// <summary>Connects to a Redis that is known; for tools and tests.</summary>
    public static async Task<RedisConnection> OpenAsync(string connectionString)
    {
        var connection = new RedisConnection();
        await connection.ConnectAsync(connectionString);
        return connection;
    }

    /// <summary>Connects, or connects anew elsewhere; keeps trying in the background when nobody answers.</summary>
    public async Task ConnectAsync(string connectionString)
    {
        var before = _multiplexer;
        _multiplexer = await MultiplexAsync(Settings(connectionString));
        _opened.TrySetResult();
        if (before is not null)
        {
            await before.CloseAsync(allowCommandsToComplete: false);
        }
    }

    /// <summary>Sends one command; pass keys as <see cref="RedisKey"/> so that a cluster can route them.</summary>
    public async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
        => await (await DatabaseAsync()).ExecuteAsync(command, arguments);

    /// <summary>Runs a script by its hash, loading it where the server does not know it yet.</summary>
    public async Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, RedisValue[] arguments)
    {
        var database = await DatabaseAsync();
        try
        {
            return await database.ScriptEvaluateAsync(script, keys, arguments);
        }
        catch (RedisServerException problem) when (problem.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // The server was restarted since the script was loaded; the failure has made the library forget that it was.
            return await database.ScriptEvaluateAsync(script, keys, arguments);
        }
    }

    /// <summary>The typed commands.</summary>
    public async ValueTask<IDatabase> DatabaseAsync()
    {
        await _opened.Task;
        return _multiplexer!.GetDatabase();
    }

    public async ValueTask DisposeAsync()
    {
        _opened.TrySetException(new ObjectDisposedException(nameof(RedisConnection)));
        if (_multiplexer is { } multiplexer)
        {
            await multiplexer.CloseAsync(allowCommandsToComplete: false);
        }
    }

    /// <summary>The library's connecting, which ends by itself within seconds whether somebody answers or not; rarely it never does, and is begun anew.</summary>
    private static async Task<ConnectionMultiplexer> MultiplexAsync(ConfigurationOptions settings)
    {
        while (true)
        {
            var connecting = ConnectionMultiplexer.ConnectAsync(settings);
            if (await Task.WhenAny(connecting, Task.Delay(ConnectPatience, TimeProvider.System)) == connecting)
            {
                return await connecting;
            }

            _ = connecting.ContinueWith(late => late.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private static ConfigurationOptions Settings(string connectionString)
    {
        var settings = ConfigurationOptions.Parse(connectionString);
        settings.AbortOnConnectFail = false;
        settings.ClientName = "mentionwatch";
        settings.ConnectRetry = 1;
        // A connection that went silent is given up after a few of these, and with it the commands that wait on it.
        settings.KeepAlive = 5;
        settings.ReconnectRetryPolicy = new LinearRetry(100);
        return settings;
    }
}
