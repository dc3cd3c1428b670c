using MentionWatch.Alerting.Heartbeat;
using MentionWatch.Buffering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Registers the heartbeat and the watch over the service itself.</summary>
internal static class SelfAlertsServiceCollectionExtensions
{
    public static IServiceCollection AddHeartbeat(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<HeartbeatHealthCheck>("heartbeat");
        return services
            .AddSingleton<PulseStore>()
            .AddSingleton<Pulse>()
            .AddSingleton<Vitals>()
            .AddSingleton<HeartbeatState>()
            .AddSingleton<HeartbeatSender>();
    }

    public static IServiceCollection AddSelfAlerts(this IServiceCollection services) => services
        .AddSingleton<NoticeStore>()
        .AddSingleton<NoticeAudience>()
        .AddSingleton<NoticeSender>()
        .AddSingleton<ITroubleFinder, HealthTroubles>()
        .AddSingleton<ITroubleFinder, SourceTroubles>()
        .AddSingleton<ITroubleFinder, ReceiverTroubles>()
        .AddSingleton<SelfWatch>()
        .AddHostedService<SelfWatchService>();
}
