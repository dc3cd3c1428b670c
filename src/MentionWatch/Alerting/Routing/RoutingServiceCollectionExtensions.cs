using MentionWatch.Buffering.Routing;
using MentionWatch.Jobs;

namespace MentionWatch.Alerting.Routing;

/// <summary>Registers what decides who is told, and when.</summary>
internal static class RoutingServiceCollectionExtensions
{
    public static IServiceCollection AddAlertRouting(this IServiceCollection services) => services
        .AddSingleton<RoutingTable>()
        .AddSingleton<SilenceStore>()
        .AddSingleton<SilenceBook>()
        .AddSingleton<OpenIncidents>()
        .AddSingleton<HeldIncidents>()
        .AddSingleton<AlertReader>()
        .AddSingleton<DigestStore>()
        .AddSingleton<DispatchPlanner>()
        .AddSingleton<DispatchMetrics>()
        .AddSingleton<DigestSender>()
        .AddSingleton<DispatchTick>()
        .AddSingleton<IHousekeeping, EndedSilences>();
}
