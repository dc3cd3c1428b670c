using MentionWatch.Alerting;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Webhook;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Buffering.Persistence;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;
using MentionWatch.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>The alerting room as the worker composes it, on a real Redis, with a clock that a test moves.</summary>
internal sealed class AlertingHouse : IAsyncDisposable
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private readonly ServiceProvider _services;

    private AlertingHouse(ServiceProvider services) => _services = services;

    public ManualTimeProvider Time => (ManualTimeProvider)_services.GetRequiredService<TimeProvider>();

    public ChangingOptions Options => Get<ChangingOptions>();

    public CapturedLogs Logs => _services.GetRequiredService<CapturedLogs>();

    public IServiceProvider Services => _services;

    public IncidentStore Store => Get<IncidentStore>();

    public DeliveryPump Pump => Get<DeliveryPump>();

    public static async Task<AlertingHouse> OpenAsync(RedisServer redis, MentionWatchOptions options, TimeProvider? time = null, TimeProvider? disk = null)
    {
        var connection = await RedisConnection.OpenAsync(redis.ConnectionString);
        var logs = new CapturedLogs();
        var services = new ServiceCollection()
            .AddMetrics()
            .AddSingleton(logs)
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton(time ?? new ManualTimeProvider(Some.Start.AddMinutes(15)))
            .AddSingleton(Watched(options))
            .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(provider => provider.GetRequiredService<ChangingOptions>())
            .AddSingleton(_ => connection)
            .AddSingleton(new Partitioner(4))
            .AddSingleton<Backlog>()
            .AddSingleton(new WriteBarrier(connection, disk ?? TimeProvider.System))
            .AddSingleton<EvidenceMetrics>()
            .AddSingleton<PostReader>()
            .AddSingleton<OriginReader>()
            .AddSingleton<AnsweredPosts>()
            .AddSingleton<SourceMetrics>()
            .AddSingleton<SourceStatusStore>()
            .AddSingleton<SourceHealth>()
            .AddSingleton<AlertComposer>()
            .AddSingleton<DetectionMetrics>()
            .AddAlerting()
            .BuildServiceProvider();
        return new AlertingHouse(services);
    }

    public static MentionWatchOptions Configured(params (string Name, ReceiverOptions Options)[] receivers) => Configured(new AlertsOptions(), receivers);

    public static MentionWatchOptions Configured(AlertsOptions alerts, params (string Name, ReceiverOptions Options)[] receivers) => new()
    {
        Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal)
        {
            [Some.Brand] = new() { Names = ["Mudanzas Ríos"], TimeZone = "Europe/Madrid" },
        },
        Alerts = alerts with { Receivers = receivers.ToDictionary(receiver => receiver.Name, receiver => receiver.Options, StringComparer.Ordinal) },
    };

    public static WebhookOptions Webhook(ReceiverStub stub, string path = "/hook") => new()
    {
        Kind = "webhook",
        Url = new Secret(stub.Address + path),
        AllowPrivateAddresses = true,
        Secrets = [new Secret(Secret)],
    };

    /// <summary>Options that a test can change.</summary>
    public static ChangingOptions Watched(MentionWatchOptions options)
    {
        var changing = new ChangingOptions();
        changing.Change(options);
        return changing;
    }

    public T Get<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    /// <summary>Writes transitions of an incident one by one, as the detector does.</summary>
    public async Task RaiseAsync(params Alert[] alerts)
    {
        foreach (var alert in alerts)
        {
            var stored = await Store.FindAsync(alert.IncidentKey) ?? Some.Incident(alert.IncidentKey, alert.Brand);
            var state = alert.Kind == TransitionKind.Resolved ? IncidentState.Resolved : IncidentState.Triggered;
            (await Store.SaveAsync(stored with { Sequence = alert.Sequence, State = state }, [alert], CancellationToken.None)).ShouldBeTrue();
        }
    }

    /// <summary>The log of an incident's deliveries.</summary>
    public async Task<IReadOnlyList<LoggedDelivery>> DeliveriesAsync(string incident)
        => (await Get<IncidentArchive>().FindAsync(incident))?.Deliveries ?? [];

    /// <summary>Sends what is due and waits until it was settled.</summary>
    public async Task PumpAsync()
    {
        await Pump.RunAsync(CancellationToken.None);
        await Pump.WhenIdleAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
