using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentionWatch.Tests.Crash;

/// <summary>A receiver of webhooks, byte by byte, that can be held at any step of a delivery. It takes everything.</summary>
internal sealed class StepServer : IAsyncDisposable
{
    private const int MostHeaders = 16_384;
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Arrival> _arrived = new();
    private readonly Task _serving;
    private volatile StepTrap? _trap;

    public StepServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>Bodies that arrived whole, in this order.</summary>
    public IReadOnlyList<Arrival> Arrived => [.. _arrived];

    /// <summary>Holds the next delivery at a step.</summary>
    public StepTrap Hold(DeliveryStep step) => _trap = new StepTrap(step);

    public async ValueTask DisposeAsync()
    {
        _trap?.Release();
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = TakeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The server stops.
        }
    }

    private async Task TakeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TakeAsync(client.GetStream());
            }
            catch (Exception broken) when (broken is IOException or SocketException)
            {
                // Whoever delivered was killed.
            }
        }
    }

    private async Task TakeAsync(NetworkStream stream)
    {
        await PassAsync(DeliveryStep.Connected);
        var (headers, read) = await ReadHeadersAsync(stream);
        await PassAsync(DeliveryStep.Headers);
        var body = new byte[int.Parse(headers["content-length"], CultureInfo.InvariantCulture)];
        read.CopyTo(body, 0);
        var half = Math.Max(read.Length, body.Length / 2);
        await stream.ReadExactlyAsync(body.AsMemory(read.Length, half - read.Length));
        await PassAsync(DeliveryStep.HalfBody);
        await stream.ReadExactlyAsync(body.AsMemory(half));
        _arrived.Enqueue(Arrival.Read(headers["webhook-id"], body));
        await PassAsync(DeliveryStep.Body);
        await stream.WriteAsync(Answer.AsMemory(0, Answer.Length / 2));
        await PassAsync(DeliveryStep.HalfAnswer);
        await stream.WriteAsync(Answer.AsMemory(Answer.Length / 2));
        await PassAsync(DeliveryStep.Answered);
    }

    private Task PassAsync(DeliveryStep step) => _trap?.PassAsync(step) ?? Task.CompletedTask;

    /// <summary>The headers, and what of the body came with them.</summary>
    private static async Task<(Dictionary<string, string> Headers, byte[] Began)> ReadHeadersAsync(NetworkStream stream)
    {
        var bytes = new byte[MostHeaders];
        for (var count = 0; count < bytes.Length;)
        {
            var more = await stream.ReadAsync(bytes.AsMemory(count));
            if (more == 0)
            {
                throw new EndOfStreamException();
            }

            count += more;
            if (bytes.AsSpan(0, count).IndexOf("\r\n\r\n"u8) is var end and >= 0)
            {
                return (Parse(Encoding.ASCII.GetString(bytes, 0, end)), bytes[(end + 4)..count]);
            }
        }

        throw new InvalidDataException("The headers do not end.");
    }

    private static Dictionary<string, string> Parse(string head)
        => head.Split("\r\n").Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
}
