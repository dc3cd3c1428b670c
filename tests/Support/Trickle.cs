using System.Net.Sockets;
using System.Text;

namespace MentionWatch.TestSupport;

/// <summary>A client that sends the beginning of a request and then 400 bytes a second: fast enough not to be cut off by the server, too slow to ever end.</summary>
internal sealed class Trickle : IAsyncDisposable
{
    private static readonly byte[] Drops = Encoding.ASCII.GetBytes(new string('a', 400));

    private readonly TcpClient _client = new();
    private readonly CancellationTokenSource _ended = new();
    private StreamReader? _answer;
    private Task _sending = Task.CompletedTask;

    public static async Task<Trickle> StartAsync(Uri server, string beginning)
    {
        var trickle = new Trickle();
        await trickle._client.ConnectAsync(server.Host, server.Port);
        trickle._answer = new StreamReader(trickle._client.GetStream());
        await trickle._client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
        trickle._sending = trickle.SendAsync();
        return trickle;
    }

    /// <summary>The lines of the answer up to the next blank one.</summary>
    public async Task<IReadOnlyList<string>> ReadHeaderAsync()
    {
        var lines = new List<string>();
        while (await _answer!.ReadLineAsync(_ended.Token) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _sending;
        _answer?.Dispose();
        _client.Dispose();
        _ended.Dispose();
    }

    private async Task SendAsync()
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(_ended.Token))
            {
                await _client.GetStream().WriteAsync(Drops, _ended.Token);
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // The server has cut it off, or the test is over.
        }
    }
}
