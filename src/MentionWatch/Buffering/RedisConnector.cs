using MentionWatch.Buffering.Local;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering;

/// <summary>Has Redis there before anything else starts, and lets it go after everything else has stopped.</summary>
internal sealed class RedisConnector(
    RedisConnection connection, IOptionsMonitor<MentionWatchOptions> options, TimeProvider time, ILogger<LocalRedis> logger)
    : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>The supervised server; <see langword="null"/> with a Redis of the operator's.</summary>
    public LocalRedis? Local { get; private set; }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var redis = options.CurrentValue.Redis;
        await (redis.ConnectionString is { } secret ? ConnectAsync(secret.Reveal()) : StartLocalAsync(redis, cancellationToken));
        if (connection.IsConnected)
        {
            await PartitionPin.DemandAsync(connection, redis.Partitions);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        if (Local is not null)
        {
            await Local.DisposeAsync();
            Local = null;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task ConnectAsync(string connectionString)
    {
        await connection.ConnectAsync(connectionString);
        await RedisVersionCheck.DemandAsync(connection);
    }

    private async Task StartLocalAsync(RedisOptions redis, CancellationToken cancellationToken)
    {
        Local = new LocalRedis(redis.DataDirectory, state => connection.ConnectAsync(state.ConnectionString), time, logger);
        await Local.StartAsync(cancellationToken);
        await connection.ConnectAsync(Local.State.ConnectionString);
    }
}
