using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentionWatch.Tests.Sources.Support;

/// <summary>A real web server on loopback that stands in for a source: it answers as it should, after the faults that were queued.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _faults = new();
    private int _requests;

    private StubServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What is answered when no fault is queued.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("");

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>The paths and queries asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<StubServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new StubServer(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers the next request in this way instead.</summary>
    public void Fault(Func<HttpContext, Task> fault) => _faults.Enqueue(fault);

    public void FaultStatus(int status, params (string Name, string Value)[] headers) => Fault(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    /// <summary>Lets the next request hang; the result completes once it has arrived.</summary>
    public Task FaultHang()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Fault(async context =>
        {
            arrived.SetResult();
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = context.RequestAborted.Register(ended.SetResult);
            await ended.Task;
        });
        return arrived.Task;
    }

    /// <summary>Cuts the connection in the middle of the body of the next answer.</summary>
    public void FaultCut() => Fault(async context =>
    {
        context.Response.ContentLength = 1_000_000;
        await context.Response.WriteAsync("<rss><channel>");
        await context.Response.Body.FlushAsync();
        context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        Asked.Enqueue(context.Request.Path + context.Request.QueryString);
        return _faults.TryDequeue(out var fault) ? fault(context) : Answer(context);
    }
}
