using System.Diagnostics.Metrics;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Buffering.Pipeline;
using MentionWatch.Classification;
using MentionWatch.Classification.Drift;
using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>The buffer on a real Redis, its pipeline moved step by step.</summary>
internal sealed class BufferHouse : IAsyncDisposable
{
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<PartitionConsumer> _consumers = [];

    private BufferHouse(RedisConnection connection, RedisOptions options)
    {
        Connection = connection;
        Options = options;
        Partitioner = new Partitioner(options.Partitions);
        Ready = new ReadyPartitions(Partitioner);
        Stream = new MentionStream(connection, Partitioner, Ready, new WriteBarrier(connection, TimeProvider.System));
        Counts = new CountReader(connection, Partitioner);
        Changed = new ChangedBrands(connection, Partitioner);
        Late = new LateHours(connection, Partitioner);
        Posts = new PostReader(connection, Partitioner, new EvidenceMetrics(_meters.GetRequiredService<IMeterFactory>()), NullLogger<PostReader>.Instance);
        Backlog = new Backlog(connection, Partitioner, new FixedOptions(options), Time);
        Classifier = new ClassifierState(Time);
        Tally = new VerdictTally(new ClassifierMetrics(_meters.GetRequiredService<IMeterFactory>(), Drift));
    }

    public RedisConnection Connection { get; }

    public RedisOptions Options { get; }

    public Partitioner Partitioner { get; }

    public ReadyPartitions Ready { get; }

    public MentionStream Stream { get; }

    public CountReader Counts { get; }

    public ChangedBrands Changed { get; }

    public LateHours Late { get; }

    public PostReader Posts { get; }

    public Backlog Backlog { get; }

    public ClassifierState Classifier { get; }

    public DriftState Drift { get; } = new();

    public VerdictTally Tally { get; }

    public ManualTimeProvider Time { get; } = new();

    /// <summary>What the pipeline counts by; the options of Redis and defaults otherwise.</summary>
    public IOptionsMonitor<MentionWatchOptions>? Configuration { get; set; }

    public static async Task<BufferHouse> OpenAsync(string connectionString, RedisOptions? options = null)
        => new(await RedisConnection.OpenAsync(connectionString), options ?? new RedisOptions { Partitions = 3 });

    /// <summary>Another worker on the same data.</summary>
    public PartitionConsumer Consumer(string name)
    {
        var reader = new PartitionReader(Connection, name);
        var committer = new BatchCommitter(
            Connection,
            Configuration ?? new FixedOptions(Options),
            new PipelineMetrics(_meters.GetRequiredService<IMeterFactory>()),
            Tally,
            Time,
            NullLogger<BatchCommitter>.Instance);
        var consumer = new PartitionConsumer(reader, new BatchClassifier(new KeywordClassifier(), Classifier), committer, Ready);
        _consumers.Add(consumer);
        return consumer;
    }

    /// <summary>Moves the pipeline until nothing waits.</summary>
    public async Task DrainAsync(PartitionConsumer? consumer = null)
    {
        consumer ??= _consumers.FirstOrDefault() ?? Consumer("test");
        while (await WaitingAsync() > 0)
        {
            for (var partition = 0; partition < Partitioner.Count; partition++)
            {
                await consumer.StepAsync(partition, CancellationToken.None);
            }
        }
    }

    public async Task<long> WaitingAsync()
    {
        var database = await Connection.DatabaseAsync();
        long sum = 0;
        for (var partition = 0; partition < Partitioner.Count; partition++)
        {
            sum += (long)await database.StringGetAsync(RedisKeys.Waiting(partition));
        }

        return sum;
    }

    public Task AppendAsync(params IEnumerable<Mention> mentions) => AppendAsync("acme", mentions);

    public Task AppendAsync(string brand, IEnumerable<Mention> mentions)
        => Stream.AppendAsync([.. mentions.Select(mention => new BrandMention(brand, mention))], CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await _meters.DisposeAsync();
    }
}
