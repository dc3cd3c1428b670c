using System.Text.Json;

namespace MentionWatch.Tests.Jobs;

public sealed class KilledReplicaTests
{
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task When_a_replica_is_killed_the_other_goes_on_and_no_run_happens_twice()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var postgres = await PostgreSqlServer.StartAsync();
        await using var one = await StartAsync(redis, postgres);
        await using var other = await StartAsync(redis, postgres);
        var busy = await Task.WhenAny(TookAsync(one, 5, "worker.deliver"), TookAsync(other, 5, "worker.deliver"));
        var (victim, survivor) = await busy == one ? (one, other) : (other, one);

        await victim.KillAsync();
        await TookAsync(survivor, 5, "worker.detect");
        await TookAsync(survivor, 5, "worker.deliver");

        Taken(victim).Concat(Taken(survivor)).ShouldBeUnique();
    }

    private static Task<WorkerProcess> StartAsync(RedisServer redis, PostgreSqlServer postgres)
        => WorkerProcess.StartAsync($$"""
            {
              "Brands": { "acme": { "Names": ["Acme"] } },
              "Redis": { "ConnectionString": "{{redis.ConnectionString}}" },
              "Schedule": { "PostgreSql": "{{postgres.ConnectionString}}" },
              "Logging": { "Level": "verbose" }
            }
            """);

    private static async Task<WorkerProcess> TookAsync(WorkerProcess worker, int runs, string job)
    {
        await worker.Log.WaitForAsync(_ => Taken(worker).Count(run => run.Job == job) >= runs, Takeover);
        return worker;
    }

    /// <summary>Which runs a worker took, by job and the time each was due.</summary>
    private static List<(string Job, string Due)> Taken(WorkerProcess worker)
        => [.. worker.Log.Lines
            .Where(line => line.Contains("\"message\":\"Taken: ", StringComparison.Ordinal))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(entry => (entry.GetProperty("Job").ToString(), entry.GetProperty("Due").ToString()))];
}
