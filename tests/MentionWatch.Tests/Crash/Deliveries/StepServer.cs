using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A receiver of webhooks, byte by byte, that can be held at any step of a delivery.</summary>
internal sealed class StepServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Arrival> _arrived = new();
    private readonly ConcurrentDictionary<Task, byte> _taking = new();
    private readonly string _name;
    private readonly Func<Arrival, IReadOnlyList<Arrival>, int> _answer;
    private readonly Task _serving;
    private volatile StepTrap? _trap;

    /// <summary>Begins to take what is delivered.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="answer">The status of the answer to what arrived, from that and what had arrived before.</param>
    public StepServer(string name, Func<Arrival, IReadOnlyList<Arrival>, int>? answer = null)
    {
        _name = name;
        _answer = answer ?? ((_, _) => (int)HttpStatusCode.OK);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>Bodies that arrived whole, in this order.</summary>
    public IReadOnlyList<Arrival> Arrived => [.. _arrived];

    /// <summary>Holds the next of these deliveries at a step.</summary>
    public StepTrap Hold(DeliveryStep step, Func<Arrival, bool>? which = null) => _trap = new StepTrap(step, which ?? (_ => true));

    /// <summary>Lets go of what is held, and returns when nobody is connected any more.</summary>
    public async Task LeftAsync()
    {
        _trap?.Release();
        await Task.WhenAll(_taking.Keys);
    }

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
                Track(TakeAsync(await _listener.AcceptTcpClientAsync()));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The server stops.
        }
    }

    private void Track(Task taking)
    {
        _taking.TryAdd(taking, 0);
        _ = taking.ContinueWith(ended => _taking.TryRemove(ended, out _), TaskScheduler.Default);
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
        var head = await RequestHead.ReadAsync(stream);
        await PassAsync(DeliveryStep.Headers);
        var half = Math.Max(head.Began.Length, head.Length / 2);
        var body = new byte[head.Length];
        head.Began.CopyTo(body, 0);
        await stream.ReadExactlyAsync(body.AsMemory(head.Began.Length, half - head.Began.Length));
        await PassAsync(DeliveryStep.HalfBody);
        await stream.ReadExactlyAsync(body.AsMemory(half));
        var arrival = Note(Arrival.Read(_name, head.Fields["webhook-id"], body));
        await PassAsync(DeliveryStep.Body, arrival);
        var answer = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {arrival.Status} Said\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(answer.AsMemory(0, answer.Length / 2));
        await PassAsync(DeliveryStep.HalfAnswer, arrival);
        await stream.WriteAsync(answer.AsMemory(answer.Length / 2));
    }

    private Arrival Note(Arrival arrival)
    {
        var answered = arrival with { Status = _answer(arrival, Arrived) };
        _arrived.Enqueue(answered);
        return answered;
    }

    private Task PassAsync(DeliveryStep step, Arrival? delivery = null) => _trap?.PassAsync(step, delivery) ?? Task.CompletedTask;
}
