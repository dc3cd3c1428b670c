using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using MentionWatch.Tests.Alerting.Routing;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>A worker with three receivers, on a Redis at which it can be stopped at any command. Each receiver is sent one delivery at a time.</summary>
internal sealed class DeliveryWorld : IAsyncDisposable
{
    public static readonly string[] Receivers = ["oncall", "backup", "head"];

    /// <summary>How long on call has to answer before the head is told.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(30);

    /// <summary>A worker that lives for a second gains nothing from profiles of itself.</summary>
    private static readonly Dictionary<string, string> ShortLived = new(StringComparer.Ordinal) { ["DOTNET_TieredPGO"] = "0" };

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);

    private readonly Random _random;
    private readonly RedisServer _redis;
    private readonly Dictionary<string, StepServer> _servers;

    private DeliveryWorld(Random random, RedisServer redis, RedisTap tap, Dictionary<string, StepServer> servers, AlertingHouse house, WorkerProcess worker)
        => (_random, _redis, Tap, _servers, House, Worker) = (random, redis, tap, servers, house, worker);

    public RedisTap Tap { get; }

    /// <summary>Where a test looks into the same Redis.</summary>
    public AlertingHouse House { get; }

    public WorkerProcess Worker { get; }

    public IReadOnlyList<Arrival> Arrived => [.. _servers.Values.SelectMany(server => server.Arrived)];

    /// <summary>Everything but the worker, which is prepared and not running.</summary>
    public static async Task<DeliveryWorld> OpenAsync(Random random, Func<string, Story> stories)
    {
        // Only workers are killed here, so their Redis needs no file.
        var redis = await RedisServer.StartAsync("--appendonly", "no");
        var tap = new RedisTap(redis);
        var servers = Receivers.ToDictionary(name => name, name => new StepServer(name, (arrival, earlier) => Answer(stories(arrival.Incident), arrival, earlier)), StringComparer.Ordinal);
        var house = await AlertingHouse.OpenAsync(redis, Configured(servers), TimeProvider.System);
        return new DeliveryWorld(random, redis, tap, servers, house, await WorkerProcess.PrepareAsync(Configuration(tap.ConnectionString, servers), ShortLived));
    }

    public StepServer ServerOf(string receiver) => _servers[receiver];

    /// <summary>Another worker on the same Redis, which nobody stops.</summary>
    public Task<WorkerProcess> StartAnotherAsync() => WorkerProcess.StartAsync(Configuration(_redis.ConnectionString, _servers), ShortLived);

    /// <summary>A little after anything happens.</summary>
    public async Task SomeMomentAsync()
    {
        var trap = ServerOf("oncall").Hold(DeliveryStep.Connected);
        trap.Release();
        await trap.Reached;
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(60)), TimeProvider.System);
    }

    public async Task RaiseAsync(string brand, Story story)
    {
        await CloseToldAsync();
        var now = TimeProvider.System.GetUtcNow();
        var saved = story == Story.Unanswered
            ? await House.Store.SaveAsync(Unanswered(brand, now.AddMinutes(-1)), CancellationToken.None)
            : await House.Store.SaveAsync(
                Some.Incident(brand: brand) with { Sequence = 3, State = IncidentState.Resolved },
                [Some.Alert(brand: brand), Some.Alert(TransitionKind.Worsened, 2, brand: brand), Some.Alert(TransitionKind.Resolved, 3, brand: brand)],
                CancellationToken.None);
        saved.ShouldBeTrue();
    }

    /// <summary>An open incident that on call was told of at a time, and nobody has answered.</summary>
    public static Dispatched Unanswered(string brand, DateTimeOffset told)
    {
        var incident = Some.Incident(brand: brand) with
        {
            StartedAt = told,
            RaisedAt = told,
            ActiveAt = TimeProvider.System.GetUtcNow(),
            WaitingSince = told,
            Evidence = Some.Evidence() with { WindowStart = told.AddMinutes(-15), WindowEnd = told },
            Dispatch = new DispatchState { Told = ["oncall"], Chain = "main", ChainRoute = "all", ClimbsSince = told, Severity = Severity.High },
        };
        return new Dispatched(incident, [Some.Alert(brand: brand)], [new Call("oncall", 1, OnlyIfAnnounced: false)]);
    }

    /// <summary>What is left is told by another worker, whose clock is past the leases of those that were killed.</summary>
    /// <param name="isDone">Whether nothing is left.</param>
    public async Task FinishAsync(Func<Task<bool>> isDone)
    {
        var clock = new ManualTimeProvider(TimeProvider.System.GetUtcNow() + OutboxQueue.LeaseTime);
        await using var other = await AlertingHouse.OpenAsync(_redis, Configured(_servers), clock);
        for (var second = 0; !await isDone(); second++)
        {
            second.ShouldBeLessThan(60, "what is left is not told");
            clock.Advance(TimeSpan.FromSeconds(1));
            await other.Get<DispatchTick>().RunAsync(CancellationToken.None);
            await other.PumpAsync();
        }
    }

    /// <summary>Kills the worker; afterwards nothing that it sent is on its way any more.</summary>
    public async Task KillAsync()
    {
        await Worker.KillAsync();
        await Tap.LeftAsync();
        await Task.WhenAll(_servers.Values.Select(server => server.LeftAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await Tap.DisposeAsync();
        await House.DisposeAsync();
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }

        await _redis.DisposeAsync();
    }

    /// <summary>An incident that is open is looked at all the time; of those that were told to the end there is nothing to see.</summary>
    private async Task CloseToldAsync()
    {
        foreach (var incident in await House.Store.OpenAllAsync())
        {
            var deliveries = await House.DeliveriesAsync(incident.Key);
            if (incident.Sequence > 1 && deliveries.All(delivery => delivery.State == DeliveryState.Delivered))
            {
                await House.Store.SaveAsync(incident with { State = IncidentState.Resolved, EndedAt = TimeProvider.System.GetUtcNow() }, [], CancellationToken.None);
            }
        }
    }

    private static int Answer(Story story, Arrival arrival, IReadOnlyList<Arrival> earlier) => story switch
    {
        Story.Retried when arrival.Sequence == 1 && !earlier.Any(other => other.Id == arrival.Id) => 503,
        Story.Refused when arrival.Receiver == "oncall" => 400,
        _ => 200,
    };

    private static MentionWatchOptions Configured(Dictionary<string, StepServer> servers) => AlertingHouse.Configured(
        new AlertsOptions
        {
            Fallback = "backup",
            Retry = new RetryOptions { FirstDelay = FirstDelay },
            Roles = RoutedTeam.Named(("on call", new RoleOptions { Receivers = ["oncall"] }), ("head", new RoleOptions { Receivers = ["head"] })),
            Chains = RoutedTeam.Named(("main", new ChainOptions { Roles = ["on call", "head"], After = After })),
            Routes = [new AlertRouteOptions { Name = "all", Chain = "main" }],
        },
        [.. servers.Select(server => (server.Key, (ReceiverOptions)Webhook(server.Value)))]);

    private static WebhookOptions Webhook(StepServer server)
        => new() { Kind = "webhook", Url = new Secret(server.Address), AllowPrivateAddresses = true, Secrets = [new Secret(AlertingHouse.Secret)], MaxConcurrency = 1 };

    private static string Configuration(string redis, Dictionary<string, StepServer> servers) => JsonSerializer.Serialize(new
    {
        Redis = new { ConnectionString = redis, Partitions = 4 },
        Alerts = new
        {
            Receivers = servers.ToDictionary(
                server => server.Key,
                server => new { Kind = "webhook", Url = server.Value.Address, AllowPrivateAddresses = true, Secrets = (string[])[AlertingHouse.Secret], MaxConcurrency = 1 }),
            Fallback = "backup",
            Retry = new { FirstDelay },
            Roles = new Dictionary<string, object> { ["on call"] = new { Receivers = (string[])["oncall"] }, ["head"] = new { Receivers = (string[])["head"] } },
            Chains = new { main = new { Roles = (string[])["on call", "head"], After } },
            Routes = (object[])[new { Name = "all", Chain = "main" }],
        },
    });
}
