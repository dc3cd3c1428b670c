using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Classification.Http;

/// <summary>A real web server on loopback that answers as a model server would, after the faults that were queued.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<HttpRequest, byte[], (int Status, string Body)> _answer;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _faults = new();
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private ModelServer(WebApplication app, Func<HttpRequest, byte[], (int Status, string Body)> answer) => (_app, _answer) = (app, answer);

    public string Address => _app.Urls.Single();

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>Answer to every request instead of the right one.</summary>
    public Func<HttpContext, Task>? Always { get; set; }

    public static async Task<ModelServer> StartAsync(Func<HttpRequest, byte[], (int Status, string Body)> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app, answer);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    public static Func<HttpContext, Task> Answer(int status, string body = "", params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(body);
    };

    /// <summary>Never answers; what is returned completes once a request has arrived.</summary>
    public static (Func<HttpContext, Task> Answer, Task Arrived) Hang()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (
            async context =>
            {
                arrived.TrySetResult();
                var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var registration = context.RequestAborted.Register(() => ended.TrySetResult());
                await ended.Task;
            },
            arrived.Task);
    }

    /// <summary>Breaks the connection off without an answer.</summary>
    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Answers the next requests in these ways instead.</summary>
    public void Fault(params IEnumerable<Func<HttpContext, Task>> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue(new ReceivedRequest(context.Request.Path, context.Request.Headers.Authorization.ToString(), Encoding.UTF8.GetString(body.ToArray())));
        if (_faults.TryDequeue(out var fault) || (fault = Always) is not null)
        {
            await fault(context);
            return;
        }

        var (status, answer) = _answer(context.Request, body.ToArray());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer);
    }

    /// <summary>One request as it arrived.</summary>
    internal sealed record ReceivedRequest(string Path, string Authorization, string Body);
}
