using System.Net.Sockets;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>One connection of a worker to Redis. Once its trap is sprung, nothing passes in either direction.</summary>
internal sealed class TapConnection(TcpClient worker, TcpClient redis, Func<RedisTrap?> trap)
{
    private const int Chunk = 65_536;

    private volatile RedisTrap? _sprung;

    /// <summary>Ends when the worker has gone and Redis has carried out all it was given.</summary>
    public async Task RunAsync()
    {
        using (worker)
        using (redis)
        {
            await Task.WhenAll(ForwardAsync(), AnswerAsync());
        }
    }

    private async Task ForwardAsync()
    {
        var (sent, count) = (new byte[Chunk], 0);
        while (await ReadAsync(worker, sent.AsMemory(count)) is var more and > 0)
        {
            count += more;
            var done = 0;
            while (RespCommand.First(sent.AsSpan(done, count - done)) is { } command)
            {
                done += command.Bytes.Length;
                await PassAsync(command);
            }

            sent.AsSpan(done, count - done).CopyTo(sent);
            count -= done;
            if (count == sent.Length)
            {
                Array.Resize(ref sent, 2 * sent.Length);
            }
        }

        redis.Client.Shutdown(SocketShutdown.Send);
    }

    private async Task PassAsync(RespCommand command)
    {
        if (_sprung is not null)
        {
            return;
        }

        if (trap() is { } set && set.Catches(command))
        {
            _sprung = set;
            if (!set.CarriedOut)
            {
                set.Spring();
                return;
            }
        }

        await redis.GetStream().WriteAsync(command.Bytes);
        if (_sprung is not null)
        {
            // Redis answers in order: when it says this, it has carried out what came before.
            await redis.GetStream().WriteAsync("*2\r\n$4\r\nECHO\r\n$6\r\nsprung\r\n"u8.ToArray());
        }
    }

    private async Task AnswerAsync()
    {
        var (answer, held) = (new byte[Chunk], new List<byte>());
        while (await ReadAsync(redis, answer) is var count and > 0)
        {
            if (_sprung is not { } set)
            {
                await TryAnswerAsync(answer.AsMemory(0, count));
                continue;
            }

            held.AddRange(answer.AsSpan(0, count));
            if (System.Runtime.InteropServices.CollectionsMarshal.AsSpan(held).IndexOf("sprung"u8) >= 0)
            {
                set.Spring();
            }
        }
    }

    private async Task TryAnswerAsync(ReadOnlyMemory<byte> answer)
    {
        try
        {
            await worker.GetStream().WriteAsync(answer);
        }
        catch (IOException)
        {
            // The worker was killed; Redis is heard to its end all the same.
        }
    }

    /// <summary>What came; 0 at the end, however it came to that.</summary>
    private static async Task<int> ReadAsync(TcpClient from, Memory<byte> into)
    {
        try
        {
            return await from.GetStream().ReadAsync(into);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
