using MentionWatch.Alerting;
using MentionWatch.Buffering;
using MentionWatch.Classification;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using MentionWatch.Detection;
using MentionWatch.Jobs;
using MentionWatch.Sources;
using MentionWatch.Telemetry;
using MentionWatch.Web;

namespace MentionWatch;

/// <summary>Puts the worker together.</summary>
/// <remarks>Services start in this order and stop together, so that a slow connection takes no time from jobs and consumers; Redis goes after all that write to it.</remarks>
internal static class WorkerHost
{
    /// <summary>Supervisors wait for ten seconds before they kill; half of it is left for Redis and the end of the process.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Builds a worker that has not started.</summary>
    /// <param name="config">The configuration in force.</param>
    /// <param name="clock">What the worker takes the time from; the system's clock unless something replays time.</param>
    public static WebApplication Build(ConfigStore config, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "mentionwatch" });
        builder.WebHost.UseKestrelCore().UseUrls(config.CurrentValue.Web.Listen);
        builder.Services
            .Configure<HostOptions>(options => (options.ShutdownTimeout, options.ServicesStopConcurrently) = (DrainTimeout, true))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddTelemetry(config)
            .AddConfiguration(config)
            .AddBuffering()
            .AddSources()
            .AddClassification()
            .AddDetection()
            .AddAlerting()
            .AddJobs(config.CurrentValue.Schedule)
            .AddWeb();

        return builder.Build().MapWeb();
    }
}
