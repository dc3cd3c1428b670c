using MentionWatch.Telemetry;

namespace MentionWatch.Web;

/// <summary><c>/metrics</c> for Prometheus.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        // Made now: a listener counts from the moment it exists.
        var collector = app.ServiceProvider.GetRequiredService<MetricsCollector>();
        app.MapGet("/metrics", context =>
        {
            context.Response.ContentType = PrometheusText.ContentType;
            return context.Response.WriteAsync(PrometheusText.Render(collector.Collect()), context.RequestAborted);
        });
    }
}
