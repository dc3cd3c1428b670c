using MentionWatch.Buffering.Scripts;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Persistence;

/// <summary>The append-only file of the server that holds a key.</summary>
internal sealed class WatchedFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly TimeProvider _time;
    private readonly SharedQuestion<AofPosition> _question;
    private volatile string? _run;

    public WatchedFile(RedisConnection connection, RedisKey key, TimeProvider time)
    {
        _time = time;
        _question = new(async () => AofPosition.Parse(await connection.EvaluateAsync(RedisScript.Written, [key], [])));
    }

    /// <summary>The run of the server that was seen last: the present one, unless the server was started again meanwhile.</summary>
    public async ValueTask<string> RunAsync(CancellationToken cancellationToken) => _run ?? (await AskAsync(cancellationToken)).Run;

    /// <summary>Waits until all that the server was told before is written.</summary>
    /// <returns><see langword="false"/> when this is another run of the server, which may have been told nothing of it.</returns>
    public async Task<bool> WrittenAsync(string run, CancellationToken cancellationToken)
    {
        var told = await AskAsync(cancellationToken);
        var now = told;
        while (now.Run == run && !now.HasWritten(told))
        {
            await Task.Delay(Pause, _time, cancellationToken);
            now = await AskAsync(cancellationToken);
            told = now.IsSameFileAs(told) ? told : now;
        }

        return now.Run == run;
    }

    private async Task<AofPosition> AskAsync(CancellationToken cancellationToken)
    {
        var position = await _question.AskAsync().WaitAsync(cancellationToken);
        _run = position.Run;
        return position;
    }
}
