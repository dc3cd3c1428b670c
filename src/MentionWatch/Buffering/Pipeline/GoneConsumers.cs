using MentionWatch.Buffering.Scripts;
using MentionWatch.Jobs;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>Forgets consumers of the group that are gone and owe nothing: each worker on a shared Redis leaves one in every partition.</summary>
internal sealed class GoneConsumers(RedisConnection connection, Partitioner partitioner) : IHousekeeping
{
    /// <summary>How long a consumer must not have been heard of; one that lives and is forgotten all the same is known again when it reads.</summary>
    public TimeSpan GoneAfter { get; init; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var partition = 0; partition < partitioner.Count; partition++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ForgetAsync(partition);
        }
    }

    private async Task ForgetAsync(int partition)
    {
        try
        {
            await connection.EvaluateAsync(
                RedisScript.Prune, [RedisKeys.Stream(partition)], [PartitionReader.Group, (long)GoneAfter.TotalMilliseconds]);
        }
        catch (RedisServerException problem) when (IsUnused(problem))
        {
            // Nothing was ever appended to this partition, or nobody has read it yet.
        }
    }

    private static bool IsUnused(RedisServerException problem)
        => problem.Message.Contains("no such key", StringComparison.Ordinal) || problem.Message.Contains("NOGROUP", StringComparison.Ordinal);
}
