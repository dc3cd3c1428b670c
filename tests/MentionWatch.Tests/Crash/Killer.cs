using MentionWatch.Buffering.Local;

namespace MentionWatch.Tests.Crash;

/// <summary>Ends the worker and its Redis with SIGKILL.</summary>
internal sealed class Killer(WorkerProcess worker, string dataDirectory)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly HashSet<int> _servers = [];

    /// <summary>How often the worker was killed.</summary>
    public int Workers { get; private set; }

    /// <summary>How many servers were killed, each a process of its own.</summary>
    public int Servers => _servers.Count;

    public async Task KillWorkerAsync()
    {
        await worker.KillAsync();
        Workers++;
    }

    /// <summary>Kills the server that is there, or the next one as soon as it is, whether it has read its data or not.</summary>
    public async Task KillRedisAsync(CancellationToken deadline)
    {
        while (!TryKillRedis())
        {
            await Task.Delay(Glance, TimeProvider.System, deadline);
        }
    }

    private bool TryKillRedis()
    {
        using var server = RedisProcess.FindOn(dataDirectory);
        if (server is null || !_servers.Add(server.Id))
        {
            return false;
        }

        server.Kill();
        return true;
    }
}
