using System.Text.Json;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Routing;

/// <summary>Some receivers, all of them one web server, with routes between them and the incidents; the real store, pump and clockwork.</summary>
internal sealed class RoutedTeam : IAsyncDisposable
{
    /// <summary>A part of <see cref="Some.Brand"/>.</summary>
    public const string Part = "rios-lisboa";

    private readonly RedisServer _redis;
    private readonly MentionWatchOptions _options;
    private AlertingHouse _house;

    private RoutedTeam(RedisServer redis, ReceiverStub stub, MentionWatchOptions options, AlertingHouse house)
        => (_redis, Stub, _options, _house) = (redis, stub, options, house);

    public ReceiverStub Stub { get; }

    public AlertingHouse House => _house;

    public DateTimeOffset Now => _house.Time.GetUtcNow();

    /// <summary>What arrived, as receiver and what it was about, oldest first.</summary>
    public IReadOnlyList<string> Received => [.. Stub.Received.Select(request => $"{request.Path[1..]} {Type(request)}")];

    public static async Task<RoutedTeam> StartAsync(AlertsOptions alerts, DateTimeOffset? start = null, params string[] receivers)
    {
        var redis = await RedisServer.StartAsync();
        var stub = await ReceiverStub.StartAsync();
        var configured = AlertingHouse.Configured(alerts, [.. receivers.Select(name => (name, (ReceiverOptions)AlertingHouse.Webhook(stub, "/" + name)))]);
        var options = configured with
        {
            Brands = new Dictionary<string, BrandOptions>(configured.Brands, StringComparer.Ordinal) { [Part] = new() { Names = ["Ríos Lisboa"], Parent = Some.Brand } },
        };
        return new RoutedTeam(redis, stub, options, await AlertingHouse.OpenAsync(redis, options, new ManualTimeProvider(start ?? Some.Start.AddMinutes(15))));
    }

    public static AlertsOptions Routed(params AlertRouteOptions[] routes) => new() { Routes = routes };

    public static IReadOnlyDictionary<string, T> Named<T>(params (string Name, T Value)[] entries) => entries.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);

    public void Change(Func<AlertsOptions, AlertsOptions> change) => _house.Options.Change(_options with { Alerts = change(_options.Alerts) });

    public Task RaiseAsync(Severity severity = Severity.High, string brand = Some.Brand, TransitionKind kind = TransitionKind.Triggered)
        => AlertAsync(kind, severity, brand);

    public Task EndAsync(Severity severity = Severity.High, string brand = Some.Brand) => AlertAsync(TransitionKind.Resolved, severity, brand);

    public async Task AcknowledgeAsync() => await _house.Get<IncidentDesk>().ApplyAsync(Some.IncidentKey, new IncidentEvent.Acknowledge(Now, new Actor("Ana", ActionChannel.Api)), CancellationToken.None);

    public async Task SnoozeAsync(TimeSpan span) => await _house.Get<IncidentDesk>().ApplyAsync(Some.IncidentKey, new IncidentEvent.Snooze(Now, new Actor("Ana", ActionChannel.Api), Now + span), CancellationToken.None);

    public async Task HandOverAsync(string to) => await _house.Get<IncidentDesk>().ApplyAsync(Some.IncidentKey, new IncidentEvent.HandOver(Now, new Actor("Ana", ActionChannel.Api), to), CancellationToken.None);

    public async Task<Incident> IncidentAsync(string brand = Some.Brand) => (await _house.Store.FindAsync(Some.Key(brand)))!;

    /// <summary>Lets time go by in steps, as the schedule does, and waits until everything that is due was sent.</summary>
    public async Task PassAsync(TimeSpan span, TimeSpan? step = null)
    {
        var end = Now + span;
        while (Now < end)
        {
            var by = step ?? TimeSpan.FromMinutes(5);
            _house.Time.Advance(by < end - Now ? by : end - Now);
            await LookAsync();
        }
    }

    /// <summary>One turn of the clockwork.</summary>
    public async Task LookAsync()
    {
        await _house.Get<DispatchTick>().RunAsync(CancellationToken.None);
        await _house.PumpAsync();
    }

    /// <summary>Another worker on the same store, as after a restart.</summary>
    public async Task RestartAsync()
    {
        var now = Now;
        await _house.DisposeAsync();
        _house = await AlertingHouse.OpenAsync(_redis, _options, new ManualTimeProvider(now));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await Stub.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private async Task AlertAsync(TransitionKind kind, Severity severity, string brand)
    {
        var stored = await _house.Store.FindAsync(Some.Key(brand));
        var before = stored ?? Some.Incident(brand: brand) with { Sequence = 0, WaitingSince = Now, RaisedAt = Now, Severity = severity, PeakSeverity = severity, Evidence = Some.Evidence() };
        var alert = Some.Alert(kind, before.Sequence + 1, brand: brand, severity: severity) with { At = Now };
        var state = kind == TransitionKind.Resolved ? IncidentState.Resolved : before.State;
        var after = before with { Sequence = alert.Sequence, State = state, PeakSeverity = severity, Severity = severity, EndedAt = alert.Kind.IsEnd() ? Now : null };
        (await _house.Store.SaveAsync(after, [alert], CancellationToken.None)).ShouldBeTrue();
        await _house.PumpAsync();
    }

    private static string Type(ReceivedRequest request) => JsonDocument.Parse(request.Body).RootElement.GetProperty("type").GetString()!.Replace("crisis.", "", StringComparison.Ordinal);
}
