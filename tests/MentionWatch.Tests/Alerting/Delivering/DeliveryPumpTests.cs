using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class DeliveryPumpTests : IAsyncLifetime
{
    private RedisServer _redis = null!;
    private ReceiverStub _stub = null!;

    public async Task InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _stub = await ReceiverStub.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _stub.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_transition_arrives_once()
    {
        await using var house = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Options(("oncall", AlertingHouse.Webhook(_stub))));
        await house.RaiseAsync(Some.Alert());

        await house.PumpAsync();
        await house.PumpAsync();

        _stub.Received.ShouldHaveSingleItem().Text.ShouldContain("crisis.triggered");
        house.Logs.Lines.ShouldContain(line => line.Contains("delivered to oncall at attempt 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Transitions_of_an_incident_arrive_in_order_although_the_first_fails_at_first()
    {
        await using var house = await AlertingHouse.OpenAsync(_redis, AlertingHouse.Options(("oncall", AlertingHouse.Webhook(_stub))));
        _stub.Queue(ReceiverStub.Status(500), ReceiverStub.Status(503));
        await house.RaiseAsync(Some.Alert(), Some.Alert(TransitionKind.Worsened, 2), Some.Alert(TransitionKind.Resolved, 3));

        for (var round = 0; round < 4; round++)
        {
            await house.PumpAsync();
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        _stub.Received.Select(TypeOf).ShouldBe(["crisis.triggered", "crisis.triggered", "crisis.triggered", "crisis.updated", "crisis.resolved"]);
        _stub.Received.Take(3).Select(request => request.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
    }

    private static string TypeOf(ReceivedRequest request)
    {
        using var body = System.Text.Json.JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("type").GetString()!;
    }
}
