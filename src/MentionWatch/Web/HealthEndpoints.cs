using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MentionWatch.Web;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: every part, what is wrong with it and since when.</summary>
/// <remarks>A part reports by registering a check where it registers its services: <c>services.AddHealthChecks().AddCheck&lt;RedisHealthCheck&gt;("redis")</c>.</remarks>
internal static class HealthEndpoints
{
    private static readonly HealthJson Readable = new(new JsonSerializerOptions(HealthJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddSingleton<HealthHistory>();
        services.AddSingleton<IHealthCheckPublisher, HealthWatch>();
        services.Configure<HealthCheckPublisherOptions>(options => (options.Delay, options.Period) = (Look, Look));

        // A part that hangs is reported as such and does not make the answer hang.
        return services.PostConfigure<HealthCheckServiceOptions>(options =>
        {
            foreach (var registration in options.Registrations.Where(registration => registration.Timeout == Timeout.InfiniteTimeSpan))
            {
                registration.Timeout = Patience;
            }
        });
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", context => context.Response.WriteAsync("alive\n", context.RequestAborted));
        app.MapGet("/health/ready", RespondAsync);
    }

    private static async Task RespondAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<HealthCheckService>().CheckHealthAsync(context.RequestAborted);
        var answer = context.RequestServices.GetRequiredService<HealthHistory>().Describe(report);
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(answer, Readable.HealthAnswer, cancellationToken: context.RequestAborted);
    }
}
