using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Alertmanager;
using MentionWatch.Alerting.Heartbeat;
using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Tests.Alerting.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Alerting.Heartbeat;

/// <summary>Somebody hears from us every minute, and only while the work is done.</summary>
public sealed class HeartbeatTests : AlertingTest
{
    private HeartbeatOptions Options => new()
    {
        Url = new Secret(Stub.Address + "/planted-uuid"),
        FailureUrl = new Secret(Stub.Address + "/planted-uuid/fail"),
        AllowPrivateAddresses = true,
    };

    private protected override MentionWatchOptions Configuration => AlertingHouse.Configured(new AlertsOptions { Heartbeat = Options });

    [Fact]
    public async Task While_all_works_it_is_sent_each_time()
    {
        await MinutesAsync(3);

        Stub.Received.Select(request => request.Path).ShouldBe(Enumerable.Repeat("/planted-uuid", 3));
        Stub.Received[0].Text.ShouldBe("""{"status":"ok","at":"2026-03-02T21:55:00Z"}""");
        House.Get<HeartbeatState>().Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task An_alertmanager_hears_an_alert_that_always_fires_until_the_work_stops()
    {
        House.Options.Change(AlertingHouse.Configured(
            ("am", new AlertmanagerOptions { Kind = "alertmanager", Urls = [Stub.Address], AllowPrivateAddresses = true, Watchdog = true }),
            ("unwatched", new AlertmanagerOptions { Kind = "alertmanager", Urls = [Stub.Address], AllowPrivateAddresses = true })));
        Stub.Default = Alertmanager.AlertmanagerCloud.Alerts;

        await MinutesAsync(2);
        await MinutesAsync(3, Pulse.Detect);

        Stub.Received.Count.ShouldBe(3);
        using var body = JsonDocument.Parse(Stub.Received[0].Body);
        body.RootElement[0].GetProperty("labels").GetProperty("alertname").GetString().ShouldBe("MentionWatchWatchdog");
        body.RootElement[0].GetProperty("endsAt").GetString().ShouldBe("2026-03-02T21:59:00Z");
        House.Get<HeartbeatState>().Trouble.ShouldNotBeNull().ShouldStartWith("no heartbeat is sent");
    }

    [Fact]
    public async Task With_get_nothing_but_the_address_is_asked_for()
    {
        House.Options.Change(AlertingHouse.Configured(new AlertsOptions { Heartbeat = Options with { Method = "GET" } }));
        await MinutesAsync(1);

        var request = Stub.Received.ShouldHaveSingleItem();
        (request.Method, request.Body.Length).ShouldBe(("GET", 0));
    }

    [Theory]
    [InlineData(Pulse.Detect, "no brand has been looked at")]
    [InlineData(Pulse.Deliver, "no alert that waits has been looked for")]
    public async Task When_a_part_of_the_work_is_not_done_it_is_withheld_and_told_as_failing_instead(string stopped, string problem)
    {
        await MinutesAsync(1);
        await MinutesAsync(3, stopped);

        Stub.Received.Select(request => request.Path).ShouldBe(["/planted-uuid", "/planted-uuid", "/planted-uuid/fail", "/planted-uuid/fail"]);
        Stub.Received[^1].Text.ShouldContain(problem);
        House.Get<HeartbeatState>().Trouble.ShouldNotBeNull().ShouldStartWith("no heartbeat is sent: " + problem);
        House.Logs.At(LogLevel.Error).ShouldHaveSingleItem();

        await MinutesAsync(1);
        Stub.Received[^1].Path.ShouldBe("/planted-uuid");
        House.Get<HeartbeatState>().Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Without_an_address_for_failures_it_is_silent()
    {
        House.Options.Change(AlertingHouse.Configured(new AlertsOptions { Heartbeat = Options with { FailureUrl = null } }));
        await MinutesAsync(1);
        await MinutesAsync(3, Pulse.Detect);

        Stub.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Mentions_that_wait_while_none_is_counted_withhold_it()
    {
        await MinutesAsync(1);
        await House.Get<RedisConnection>().ExecuteAsync("SET", RedisKeys.Waiting(2), 100);
        await MinutesAsync(4);
        Stub.Received[^1].Text.ShouldContain("mentions wait and none has been counted since 2026-03-02 21:55:00Z");

        await House.Get<RedisConnection>().ExecuteAsync("HINCRBY", RedisKeys.Changed(1), "#", 1);
        await MinutesAsync(1);
        Stub.Received[^1].Path.ShouldBe("/planted-uuid");
    }

    [Fact]
    public async Task Without_redis_it_is_withheld()
    {
        await MinutesAsync(1);
        await Redis.KillAsync();
        await House.Get<HeartbeatSender>().RunAsync(CancellationToken.None);

        Stub.Received[^1].Path.ShouldBe("/planted-uuid/fail");
        Stub.Received[^1].Text.ShouldContain("Redis does not answer");
    }

    [Fact]
    public async Task One_that_is_not_taken_is_said_once_and_in_health_without_its_address()
    {
        Stub.Default = ReceiverStub.Status(503, "planted-uuid");
        await MinutesAsync(3);

        House.Logs.At(LogLevel.Error).ShouldHaveSingleItem().ShouldContain("the heartbeat does not arrive: HTTP 503");
        var health = (await House.Get<HealthCheckService>().CheckHealthAsync(check => check.Name == "heartbeat")).Entries["heartbeat"];
        health.Status.ShouldBe(HealthStatus.Degraded);
        House.Logs.Lines.Append(health.Description!).ShouldAllBe(line => !line.Contains("planted", StringComparison.Ordinal));
    }

    private async Task MinutesAsync(int minutes, string stopped = "")
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            foreach (var part in new[] { Pulse.Detect, Pulse.Deliver }.Where(part => part != stopped))
            {
                await House.Get<Pulse>().BeatAsync(part);
            }

            await House.Get<HeartbeatSender>().RunAsync(CancellationToken.None);
            House.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
