using MentionWatch.Configuration.Loading;
using Microsoft.Extensions.Options;

namespace MentionWatch.Configuration;

/// <summary>Registers the options in force and what keeps them fresh.</summary>
internal static class ConfigurationServiceCollectionExtensions
{
    public static IServiceCollection AddConfiguration(this IServiceCollection services, ConfigStore store)
    {
        services.AddSingleton(store);
        services.AddSingleton<IOptionsMonitor<MentionWatchOptions>>(store);
        services.AddSingleton<ConfigMetrics>();
        services.AddHostedService<ConfigWatcher>();
        services.AddHealthChecks().AddCheck<ConfigHealthCheck>("config");
        return services;
    }
}
