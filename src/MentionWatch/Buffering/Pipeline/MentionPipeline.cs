using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Reads, classifies and counts on all cores; any number of replicas share the partitions through the consumer group.</summary>
internal sealed partial class MentionPipeline(
    RedisConnection connection,
    ConsumerName consumer,
    Partitioner partitioner,
    ReadyPartitions ready,
    BatchClassifier classifier,
    BatchCommitter committer,
    IOptionsMonitor<MentionWatchOptions> options,
    TimeProvider time,
    ILogger<MentionPipeline> logger) : BackgroundService
{
    /// <summary>How soon mentions that another replica appended are noticed; own ones are signalled.</summary>
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(200);

    private int _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var reader = new PartitionReader(connection, consumer.Value);
        var step = new PartitionConsumer(reader, classifier, committer, ready);

        // One more than there are cores, so that the cores stay busy while a batch waits for Redis.
        var loops = Enumerable.Range(0, Environment.ProcessorCount + 1)
            .Select(_ => RepeatAsync(() => ConsumeAsync(step, stoppingToken), stoppingToken))
            .Append(RepeatAsync(() => PollAsync(stoppingToken), stoppingToken))
            .Append(RepeatAsync(() => ClaimAsync(reader, step, stoppingToken), stoppingToken));
        await Task.WhenAll(loops);
    }

    private async Task ConsumeAsync(PartitionConsumer step, CancellationToken cancellationToken)
    {
        await step.StepAsync(await ready.TakeAsync(cancellationToken), cancellationToken);
        Back();
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        ready.SignalAll();
        await Task.Delay(PollEvery, time, cancellationToken);
    }

    private async Task ClaimAsync(PartitionReader reader, PartitionConsumer step, CancellationToken cancellationToken)
    {
        var claimAfter = options.CurrentValue.Redis.ClaimAfter;
        await Task.Delay(claimAfter / 2, time, cancellationToken);
        for (var partition = 0; partition < partitioner.Count; partition++)
        {
            if (await reader.ClaimAsync(partition, claimAfter))
            {
                step.Owe(partition);
                ready.Signal(partition);
            }
        }
    }

    private Task RepeatAsync(Func<Task> action, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await TryAsync(action, cancellationToken);
            }
        },
        CancellationToken.None);

    private async Task TryAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
        }
        catch (Exception problem) when (cancellationToken.IsCancellationRequested && problem is OperationCanceledException or ObjectDisposedException)
        {
            // The worker stops.
        }
        catch (Exception problem)
        {
            Away(problem);
            await Task.Delay(PauseAfterFailure, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Away(Exception problem)
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            Log.Waiting(logger, RedisFailure.Is(problem) ? RedisFailure.Describe(problem) : problem.ToString());
        }
    }

    private void Back()
    {
        if (Volatile.Read(ref _isAway) == 1 && Interlocked.Exchange(ref _isAway, 0) == 1)
        {
            Log.Resumed(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Mentions wait in the stream, and are counted once this is over: {Reason}")]
        public static partial void Waiting(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Mentions are counted again.")]
        public static partial void Resumed(ILogger logger);
    }
}
