using System.Text.Json;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.SelfAlerts;

/// <summary>The real worker tells of what happens to it.</summary>
public sealed class WorkerTroublesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_refused_configuration_a_lost_redis_and_their_ends_are_told()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var stub = await ReceiverStub.StartAsync();
        var good = Configuration(redis, stub);
        await using var worker = await WorkerProcess.StartAsync(good);
        using var deadline = new CancellationTokenSource(Patience);

        await File.WriteAllTextAsync(worker.ConfigFile, good.Replace("\"Partitions\": 4", "\"Partitions\": \"planted\"", StringComparison.Ordinal), deadline.Token);
        (await NextAsync(stub, deadline.Token)).ShouldBe("system.raised config-rejected");
        await File.WriteAllTextAsync(worker.ConfigFile, good, deadline.Token);
        (await NextAsync(stub, deadline.Token)).ShouldBe("system.resolved config-rejected");

        await redis.KillAsync();
        (await NextAsync(stub, deadline.Token)).ShouldBe("system.raised redis-trouble");
        await redis.StartAgainAsync();
        (await NextAsync(stub, deadline.Token)).ShouldBe("system.resolved redis-trouble");
    }

    private static async Task<string> NextAsync(ReceiverStub stub, CancellationToken deadline)
    {
        await stub.NextAsync(deadline);
        using var body = JsonDocument.Parse(stub.Received[^1].Body);
        return $"{body.RootElement.GetProperty("type").GetString()} {body.RootElement.GetProperty("data").GetProperty("kind").GetString()}";
    }

    private static string Configuration(RedisServer redis, ReceiverStub stub) => $$"""
        {
          "Redis": { "ConnectionString": "{{redis.ConnectionString}}", "Partitions": 4 },
          "Alerts": {
            "Receivers": {
              "oncall": { "Kind": "webhook", "Url": "{{stub.Address}}/hook", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"] }
            },
            "SelfAlerts": { "Receivers": ["oncall"], "MinDuration": "0s", "Kinds": ["config-rejected", "redis-trouble"] }
          }
        }
        """;
}
