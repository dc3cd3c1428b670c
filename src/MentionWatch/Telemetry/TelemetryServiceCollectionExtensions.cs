using MentionWatch.Configuration.Loading;
using Serilog.Extensions.Logging;

namespace MentionWatch.Telemetry;

/// <summary>Registers logs, metrics and traces.</summary>
internal static class TelemetryServiceCollectionExtensions
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, ConfigStore config)
    {
        services.AddMetrics();
        services.AddSingleton<MetricsCollector>();
        services.AddHostedService<OpenTelemetryExport>();
        // The level is Serilog's to decide; left alone, nothing below information would reach it.
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new SerilogLoggerProvider(LogPipeline.Create(config), dispose: true)));
        return services;
    }
}
