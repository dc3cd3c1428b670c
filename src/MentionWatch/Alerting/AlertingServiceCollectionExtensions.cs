using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Desk;
using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Routing;
using MentionWatch.Alerting.SelfAlerts;
using MentionWatch.Alerting.Trial;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Jobs;

namespace MentionWatch.Alerting;

/// <summary>Registers the receivers and the delivery pump.</summary>
internal static class AlertingServiceCollectionExtensions
{
    public static IServiceCollection AddAlerting(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ReceiverHealthCheck>("receivers");
        return services.AddOutbox().AddDelivery().AddHeartbeat().AddSelfAlerts().AddAlertRouting().AddSingleton<AlertPreparation>().AddSingleton<IncidentDesk>();
    }

    private static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<IncidentStore>()
        .AddSingleton<IncidentArchive>()
        .AddSingleton<OutboxQueue>()
        .AddSingleton<OutboxNames>()
        .AddSingleton<DeliveryLog>()
        .AddSingleton<NoticeLog>()
        .AddSingleton<PaceStore>()
        .AddSingleton<DisabledReceivers>();

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<AlertingMetrics>()
        .AddSingleton<LinkKeys>()
        .AddSingleton<LinkKeyStore>()
        .AddSingleton<ActionLinks>()
        .AddSingleton<AlertWriter>()
        .AddSingleton<ReceiverHttpClient>()
        .AddSingleton<ReceiverRegistry>()
        .AddSingleton<ReceiverTrial>()
        .AddSingleton<ReceiverHealth>()
        .AddSingleton<ReceiverGate>()
        .AddSingleton<ReceiverPace>()
        .AddSingleton<DeliverySettler>()
        .AddSingleton<DeliveryReporter>()
        .AddSingleton<DeliveryAttempt>()
        .AddSingleton<DeliveryPump>()
        .AddSingleton<IHousekeeping, OrphanedDeliveries>()
        .AddSingleton<IHousekeeping, Renewal>()
        .AddHostedService(static provider => provider.GetRequiredService<DeliveryPump>());
}
