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
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddHealthChecks().AddCheck<SourcesHealthCheck>("sources");
        return services
            .AddSingleton<SourceMetrics>()
            .AddSingleton<WatchedBrands>()
            .AddSingleton<MentionIntake>()
            .AddSingleton<SourceStatusStore>()
            .AddSingleton<SourceHealth>()
            .AddSingleton<ConfiguredSources>()
            .AddSingleton<SourcePoller>()
            .AddHostedService<SourceWatch>()
            .AddFetching()
            .AddIngest();
    }
}
