using System.Net;
using System.Text.Json;
using MentionWatch.Tests.Sources.Support;
using MentionWatch.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace MentionWatch.Tests.Web;

public sealed class HealthTests
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task A_ready_worker_lists_its_parts()
    {
        await using var worker = await WorkerProcess.StartAsync("{}");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };

        using var answer = JsonDocument.Parse(await http.GetStringAsync(Ready));

        answer.RootElement.GetProperty("status").GetString().ShouldBe("ready");
        var parts = answer.RootElement.GetProperty("parts").EnumerateObject().Select(part => part.Name).ToList();
        new[] { "config", "redis", "sources", "schedule", "classifier" }.Except(parts).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_worker_without_its_Redis_lives_but_is_not_ready_and_says_why_and_since_when()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var worker = await WorkerProcess.StartAsync($$"""{ "Redis": { "ConnectionString": "{{redis.ConnectionString}}" } }""");
        using var http = new HttpClient { BaseAddress = worker.BaseAddress };
        await redis.KillAsync();

        var (status, body) = await UntilAsync(http, HttpStatusCode.ServiceUnavailable);

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var answer = JsonDocument.Parse(body);
        answer.RootElement.GetProperty("status").GetString().ShouldBe("unready");
        var part = answer.RootElement.GetProperty("parts").GetProperty("redis");
        part.GetProperty("status").GetString().ShouldBe("unready");
        part.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        part.GetProperty("since").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        (await http.GetStringAsync(new Uri("/health/live", UriKind.Relative))).ShouldBe("alive\n");

        await redis.StartAgainAsync();
        (await UntilAsync(http, HttpStatusCode.OK)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_makes_the_worker_unready_is_said_once_and_dated_also_while_nobody_asks()
    {
        var time = new ManualTimeProvider();
        var (history, logs) = (new HealthHistory(time), new CollectedLogs());
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        var lifetime = new ApplicationLifetime(factory.CreateLogger<ApplicationLifetime>());
        var watch = new HealthWatch(history, lifetime, factory.CreateLogger<HealthWatch>());

        foreach (var status in new[] { HealthStatus.Healthy, HealthStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Healthy })
        {
            await watch.PublishAsync(Report(status), CancellationToken.None);
            time.Advance(TimeSpan.FromSeconds(5));
        }

        history.Describe(Report(HealthStatus.Healthy)).Parts["redis"].Since.ShouldBe(time.GetUtcNow() - TimeSpan.FromSeconds(5));
        lifetime.StopApplication();
        await watch.PublishAsync(Report(HealthStatus.Unhealthy), CancellationToken.None);

        logs.Lines.Select(line => line.Trim()).ShouldBe(["Not ready, because of redis: it is away", "Nothing is wrong with redis any more."]);
    }

    [Fact]
    public void A_part_keeps_its_since_until_its_status_changes()
    {
        var time = new ManualTimeProvider();
        var history = new HealthHistory(time);
        var start = time.GetUtcNow();
        Since(history, HealthStatus.Healthy).ShouldBe(start);
        time.Advance(TimeSpan.FromMinutes(1));
        Since(history, HealthStatus.Healthy).ShouldBe(start);

        Since(history, HealthStatus.Degraded).ShouldBe(start + TimeSpan.FromMinutes(1));
    }

    private static DateTimeOffset Since(HealthHistory history, HealthStatus status) => history.Describe(Report(status)).Parts["redis"].Since;

    private static HealthReport Report(HealthStatus status)
    {
        var entry = new HealthReportEntry(status, status == HealthStatus.Unhealthy ? "it is away" : null, TimeSpan.Zero, exception: null, data: null);
        return new HealthReport(new Dictionary<string, HealthReportEntry>(StringComparer.Ordinal) { ["redis"] = entry }, TimeSpan.Zero);
    }

    /// <summary>Asks until the answer has a status: the worker notices a lost or returned Redis in its own time.</summary>
    private static async Task<(HttpStatusCode Status, string Body)> UntilAsync(HttpClient http, HttpStatusCode wanted)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var response = await http.GetAsync(Ready, deadline.Token);
            if (response.StatusCode == wanted)
            {
                return (response.StatusCode, await response.Content.ReadAsStringAsync(deadline.Token));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, deadline.Token);
        }
    }
}
