using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Names Alertmanager in the configuration.</summary>
internal static class AlertmanagerKind
{
    public static ReceiverKind Kind { get; } = ReceiverKind.Of<AlertmanagerOptions>(
        "alertmanager",
        "Prometheus Alertmanager (API v2), told again every minute while an incident is open.",
        static (options, services) => new AlertmanagerReceiver(
            options,
            new AlertmanagerRenderer(services.GetRequiredService<AlertWriter>(), options.Language),
            services.GetRequiredService<ReceiverHttpClient>(),
            services.GetRequiredService<TimeProvider>()))
        .WithoutDigests();
}
