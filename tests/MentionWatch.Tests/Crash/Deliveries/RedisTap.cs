using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>Stands between workers and their Redis, to stop one at a command of its choice.</summary>
internal sealed class RedisTap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly int _redis;
    private readonly Task _serving;
    private volatile RedisTrap? _trap;

    public RedisTap(RedisServer redis)
    {
        _redis = redis.Port;
        _listener.Start();
        _serving = ServeAsync();
    }

    public string ConnectionString => $"{_listener.LocalEndpoint},abortConnect=false";

    /// <summary>Stops the worker at the next such command.</summary>
    public RedisTrap Hold(Func<RespCommand, bool> which, bool carriedOut) => _trap = new RedisTrap(which, carriedOut);

    /// <summary>Returns when the workers have gone and Redis has carried out all they gave it.</summary>
    public async Task LeftAsync()
    {
        _trap = null;
        await Task.WhenAll(_connections.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var worker = await _listener.AcceptTcpClientAsync();
                var redis = new TcpClient { NoDelay = true };
                await redis.ConnectAsync(IPAddress.Loopback, _redis);
                worker.NoDelay = true;
                Track(new TapConnection(worker, redis, () => _trap).RunAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The tap is taken away.
        }
    }

    private void Track(Task connection)
    {
        _connections.TryAdd(connection, 0);
        _ = connection.ContinueWith(ended => _connections.TryRemove(ended, out _), TaskScheduler.Default);
    }
}
