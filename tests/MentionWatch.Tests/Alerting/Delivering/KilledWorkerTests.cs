using System.Text.Json;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

/// <summary>The real worker, ended with SIGKILL in the middle of deliveries.</summary>
public sealed class KilledWorkerTests
{
    private const int Rounds = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Each_transition_arrives_in_order_and_at_most_a_retry_under_the_same_id_is_repeated()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var stub = await ReceiverStub.StartAsync();
        await using var house = await AlertingHouse.OpenAsync(redis, AlertingHouse.Configured(("oncall", AlertingHouse.Webhook(stub))), TimeProvider.System);
        await using var worker = await WorkerProcess.StartAsync(Configuration(redis, stub));
        for (var round = 0; round < Rounds; round++)
        {
            await RaiseAsync(house, $"brand{round}");
            await KillInTheMiddleAsync(worker, stub, beforeAnswering: round % 2 == 0);
            await worker.StartAgainAsync();
        }

        await ArriveAsync(stub, 3 * Rounds);
        foreach (var incident in stub.Received.Select(Read).GroupBy(arrival => arrival.Key))
        {
            incident.Select(arrival => arrival.Sequence).ShouldBe(incident.Select(arrival => arrival.Sequence).Order());
            incident.Select(arrival => arrival.Sequence).Distinct().ShouldBe([1, 2, 3]);
            incident.Select(arrival => (arrival.Sequence, arrival.Id)).Distinct().Count().ShouldBe(3);
        }

        stub.Received.Count.ShouldBeLessThanOrEqualTo((3 * Rounds) + Rounds);
    }

    private static async Task KillInTheMiddleAsync(WorkerProcess worker, ReceiverStub stub, bool beforeAnswering)
    {
        var killed = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        stub.Queue(async _ =>
        {
            arrived.SetResult();
            await (beforeAnswering ? killed.Task : Task.CompletedTask);
        });
        await arrived.Task.WaitAsync(Patience);
        await worker.KillAsync();
        killed.SetResult();
    }

    private static async Task ArriveAsync(ReceiverStub stub, int deliveries)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (stub.Received.Select(request => request.Headers["webhook-id"]).Distinct().Count() < deliveries)
        {
            await stub.NextAsync(deadline.Token);
        }
    }

    private static async Task RaiseAsync(AlertingHouse house, string brand)
    {
        var ended = Some.Incident(brand: brand) with { Sequence = 3, State = IncidentState.Resolved };
        Alert[] alerts = [Some.Alert(brand: brand), Some.Alert(TransitionKind.Worsened, 2, brand: brand), Some.Alert(TransitionKind.Resolved, 3, brand: brand)];
        (await house.Store.SaveAsync(ended, alerts, CancellationToken.None)).ShouldBeTrue();
    }

    private static (string Key, int Sequence, string Id) Read(ReceivedRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var data = body.RootElement.GetProperty("data");
        return (data.GetProperty("alertKey").GetString()!, data.GetProperty("sequence").GetInt32(), request.Headers["webhook-id"]);
    }

    private static string Configuration(RedisServer redis, ReceiverStub stub) => $$"""
        {
          "Redis": { "ConnectionString": "{{redis.ConnectionString}}", "Partitions": 4 },
          "Alerts": {
            "Receivers": {
              "oncall": { "Kind": "webhook", "Url": "{{stub.Address}}/hook", "AllowPrivateAddresses": true, "Secrets": ["{{AlertingHouse.Secret}}"] }
            }
          }
        }
        """;
}
