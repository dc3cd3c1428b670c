using MentionWatch.Buffering;
using MentionWatch.Sources.Fetching;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Ingest;
using MentionWatch.Sources.Polling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentionWatch.Sources;

/// <summary>Registers the sources and what they share.</summary>
internal static class SourcesServiceCollectionExtensions
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<SourcesHealthCheck>("sources");
        return services
            .AddSourceReading()
            .AddSingleton<MentionIntake>()
            .AddSingleton<SourceStatusStore>()
            .AddSingleton<SourceHealth>()
            .AddSingleton<ConfiguredSources>()
            .AddSingleton<SourcePoller>()
            .AddHostedService<SourceWatch>()
            .AddIngest();
    }

    /// <summary>What is needed to read from sources without storing anything.</summary>
    public static IServiceCollection AddSourceReading(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddMetrics()
            .AddFetching()
            .AddSingleton<SourceMetrics>()
            .AddSingleton<WatchedBrands>();
    }
}
