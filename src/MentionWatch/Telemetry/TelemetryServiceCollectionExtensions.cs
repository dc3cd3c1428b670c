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
        services.AddLogging(logging => logging.AddProvider(new SerilogLoggerProvider(LogPipeline.Create(config), dispose: true)));
        return services;
    }
}
