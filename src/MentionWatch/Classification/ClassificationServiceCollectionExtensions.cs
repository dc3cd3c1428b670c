using MentionWatch.Classification.Drift;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;
using MentionWatch.Jobs;
using Microsoft.Extensions.Options;

namespace MentionWatch.Classification;

/// <summary>Registers the engine that labels mentions.</summary>
internal static class ClassificationServiceCollectionExtensions
{
    /// <summary>The engine is made once, from the options in force at the start: a model is not swapped under running batches.</summary>
    public static IServiceCollection AddClassification(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ClassifierHealthCheck>("classifier");
        services.AddSingleton<DriftState>().AddSingleton<VerdictTally>().AddSingleton<ClassifierMetrics>().AddSingleton<IHousekeeping, DriftWatch>();
        return services.AddSingleton<ClassifierState>().AddSingleton<IMentionClassifier>(provider =>
        {
            var options = provider.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>().CurrentValue.Classifier;
            return ClassifierEngines.Create(options.Engine, options.Model);
        });
    }
}
