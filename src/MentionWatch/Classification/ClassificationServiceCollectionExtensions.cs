using MentionWatch.Classification.Drift;
using MentionWatch.Classification.Http;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;
using MentionWatch.Jobs;
using Microsoft.Extensions.Options;

namespace MentionWatch.Classification;

/// <summary>Registers the engine that labels mentions.</summary>
internal static class ClassificationServiceCollectionExtensions
{
    /// <summary>The engine of the options in force at the start: a model is not swapped under running batches.</summary>
    public static IServiceCollection AddClassification(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ClassifierHealthCheck>("classifier");
        services.AddSingleton<DriftState>().AddSingleton<VerdictTally>().AddSingleton<ClassifierMetrics>().AddSingleton<IHousekeeping, DriftWatch>();
        return services
            .AddSingleton<ClassifierState>()
            .AddEngine(provider => provider.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>().CurrentValue.Classifier);
    }

    /// <summary>The engine alone. It is made once.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, Func<IServiceProvider, ClassifierOptions> options)
        => services
            .AddSingleton<HttpClassifierMetrics>()
            .AddSingleton<IMentionClassifier>(provider => ClassifierEngines.Create(options(provider), provider));
}
