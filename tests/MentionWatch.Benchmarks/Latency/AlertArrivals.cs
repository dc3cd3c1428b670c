using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Benchmarks.Latency;

/// <summary>A receiver on loopback that notes when the crisis of each brand arrived.</summary>
internal sealed class AlertArrivals : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _arrivals = new(StringComparer.Ordinal);

    private AlertArrivals(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<AlertArrivals> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var arrivals = new AlertArrivals(app);
        app.Run(arrivals.TakeAsync);
        await app.StartAsync();
        return arrivals;
    }

    /// <summary>Timestamp at which <c>crisis.triggered</c> of the brand arrived, or will have arrived.</summary>
    public Task<long> OfAsync(string brand) => Arrival(brand).Task;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var now = TimeProvider.System.GetTimestamp();
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        if (body.RootElement.GetProperty("type").GetString() == "crisis.triggered")
        {
            Arrival(body.RootElement.GetProperty("data").GetProperty("brand").GetString()!).TrySetResult(now);
        }
    }

    private TaskCompletionSource<long> Arrival(string brand)
        => _arrivals.GetOrAdd(brand, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
}
