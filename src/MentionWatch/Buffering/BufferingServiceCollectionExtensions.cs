using MentionWatch.Buffering.Persistence;
using MentionWatch.Buffering.Pipeline;
using MentionWatch.Configuration;
using MentionWatch.Jobs;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering;

/// <summary>Registers the store: connection, streams, counts, incidents, outbox.</summary>
internal static class BufferingServiceCollectionExtensions
{
    public static IServiceCollection AddBuffering(this IServiceCollection services)
    {
        services.AddSingleton<RedisConnection>();
        services.AddSingleton<RedisConnector>();
        services.AddHostedService(provider => provider.GetRequiredService<RedisConnector>());
        services.AddHealthChecks().AddCheck<RedisHealth>("redis");

        services.AddSingleton(provider =>
            new Partitioner(provider.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>().CurrentValue.Redis.Partitions));
        services.AddSingleton<ReadyPartitions>();
        // What it waits for is a disk, which is not faster where the worker runs on a fast clock.
        services.AddSingleton(provider => new WriteBarrier(provider.GetRequiredService<RedisConnection>(), TimeProvider.System));
        services.AddSingleton<MentionStream>();
        services.AddSingleton<Backlog>();

        services.AddSingleton<CursorStore>();
        services.AddSingleton<CountReader>();
        services.AddSingleton<ChangedBrands>();
        services.AddSingleton<LateHours>();
        services.AddSingleton<EvidenceMetrics>();
        services.AddSingleton<PostReader>();
        services.AddSingleton<OriginReader>();
        services.AddSingleton<AnsweredPosts>();

        services.AddSingleton<PipelineMetrics>();
        services.AddSingleton<BatchClassifier>();
        services.AddSingleton<BatchCommitter>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>().CurrentValue.Redis.ConnectionString is null
            ? ConsumerName.OfOnlyWorker
            : ConsumerName.OfOneAmongMany());
        services.AddHostedService<MentionPipeline>();
        services.AddSingleton<IHousekeeping, GoneConsumers>();
        services.AddSingleton<VerdictMixStore>();
        return services;
    }
}
