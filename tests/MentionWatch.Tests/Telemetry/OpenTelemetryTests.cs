using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MentionWatch.Tests.Telemetry;

public sealed class OpenTelemetryTests
{
    [Fact]
    public async Task Metrics_are_pushed_to_the_configured_endpoint_at_the_latest_when_the_worker_stops()
    {
        var called = new ConcurrentQueue<string>();
        await using var collector = await StartCollectorAsync(called);
        await using var worker = await WorkerProcess.StartAsync($$"""{ "Telemetry": { "OtlpEndpoint": "{{collector.Urls.Single()}}" } }""");

        await worker.StopAsync();

        called.ShouldContain("/opentelemetry.proto.collector.metrics.v1.MetricsService/Export");
    }

    private static async Task<WebApplication> StartCollectorAsync(ConcurrentQueue<string> called)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            called.Enqueue(context.Request.Path);
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
        });
        await app.StartAsync();
        return app;
    }
}
