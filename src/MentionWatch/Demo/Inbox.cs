using System.Text.Json;
using System.Threading.Channels;

namespace MentionWatch.Demo;

/// <summary>The on-call person's end: a web server on loopback that takes webhooks and believes none without a valid signature.</summary>
internal sealed class Inbox : IAsyncDisposable
{
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();
    private readonly HashSet<string> _seen = [];
    private readonly DemoSignature _signature;
    private readonly TimeProvider _clock;
    private readonly WebApplication _app;

    private Inbox(DemoSignature signature, TimeProvider clock)
    {
        _signature = signature;
        _clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/", () => Results.NoContent());
        _app.MapPost("/{receiver}", TakeAsync);
    }

    /// <summary>What came in, each delivery once however often it was repeated.</summary>
    public ChannelReader<Arrival> Arrivals => _arrivals.Reader;

    public static async Task<Inbox> StartAsync(DemoSignature signature, TimeProvider clock)
    {
        var inbox = new Inbox(signature, clock);
        await inbox._app.StartAsync();
        return inbox;
    }

    /// <summary>The address of one receiver.</summary>
    public Uri Address(string receiver) => new(new Uri(_app.Urls.First()), receiver);

    public async ValueTask DisposeAsync()
    {
        _arrivals.Writer.TryComplete();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(string receiver, HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        var body = buffer.ToArray();
        var problem = _signature.Problem(request.Headers, body);
        if (problem is null && !Remember(request.Headers["webhook-id"].ToString()))
        {
            return Results.Ok();
        }

        using var document = JsonDocument.Parse(body);
        await _arrivals.Writer.WriteAsync(new Arrival(
            receiver, problem, document.RootElement.Clone(), _clock.GetUtcNow(), TimeProvider.System.GetTimestamp()));
        return problem is null ? Results.Ok() : Results.Unauthorized();
    }

    private bool Remember(string id)
    {
        lock (_seen)
        {
            return _seen.Add(id);
        }
    }
}
