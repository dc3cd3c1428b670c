using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>A real web server on loopback that records what it is sent and answers as told; 200 when told nothing.</summary>
internal sealed class ReceiverStub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly Channel<ReceivedRequest> _arrivals = Channel.CreateUnbounded<ReceivedRequest>();
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private ReceiverStub(WebApplication app) => _app = app;

    /// <summary>Answer to every request for which nothing was queued.</summary>
    public Func<HttpContext, Task> Default { get; set; } = Status(200);

    public string Address => _app.Urls.Single();

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    public static async Task<ReceiverStub> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new ReceiverStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public static Func<HttpContext, Task> Status(int status, string body = "", params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (body.Length > 0)
        {
            await context.Response.WriteAsync(body);
        }
    };

    public void Queue(params IEnumerable<Func<HttpContext, Task>> answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    /// <summary>The next request that has not been waited for, arrived already or still to come.</summary>
    public async Task<ReceivedRequest> NextAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        return await _arrivals.Reader.ReadAsync(deadline.Token);
    }

    /// <summary>The next request, however long a test is willing to wait.</summary>
    public async Task NextAsync(CancellationToken patience) => await _arrivals.Reader.ReadAsync(patience);

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new ReceivedRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.ContentType, headers, body.ToArray());
        var answer = _answers.TryDequeue(out var queued) ? queued : Default;
        context.Request.Body = new MemoryStream(request.Body);
        _received.Enqueue(request);
        _arrivals.Writer.TryWrite(request);
        await answer(context);
    }
}
