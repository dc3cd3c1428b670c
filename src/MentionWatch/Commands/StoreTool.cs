using System.CommandLine;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration.Loading;

namespace MentionWatch.Commands;

/// <summary>What verbs work with that look into the store beside the worker.</summary>
/// <param name="Config">The configuration.</param>
/// <param name="Redis">The store.</param>
internal sealed record StoreTool(ConfigStore Config, RedisConnection Redis)
{
    public DeliveryLog DeliveryLog { get; } = new(Redis, new Partitioner(Config.CurrentValue.Redis.Partitions), Config, TimeProvider.System);

    public IncidentArchive Archive { get; } = new(Redis, new Partitioner(Config.CurrentValue.Redis.Partitions));

    /// <summary>Opens both and does the work, or says what is wrong with one of them.</summary>
    public static async Task<int> RunAsync(string? path, InvocationConfiguration console, Func<StoreTool, Task<int>> work, CancellationToken cancellationToken)
    {
        if (ConfigFile.Open(path, console.Error) is not { } config)
        {
            return ExitCode.Bad;
        }

        try
        {
            await using var redis = await ToolRedis.OpenAsync(config.CurrentValue.Redis, cancellationToken);
            return await work(new StoreTool(config, redis));
        }
        catch (Exception problem) when (problem is RedisUnusableException || RedisFailure.Is(problem))
        {
            await console.Error.WriteLineAsync(Describe(problem));
            return ExitCode.Bad;
        }
    }

    /// <summary>What is wrong with the store, and how to mend it.</summary>
    public static string Describe(Exception problem) => problem is not RedisUnusableException && RedisFailure.IsAway(problem)
        ? "Redis does not answer. Check that it runs, and the address, name and password in Redis.ConnectionString."
        : RedisFailure.Describe(problem);
}
