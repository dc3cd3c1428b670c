using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Names Opsgenie in the configuration.</summary>
internal static class OpsgenieKind
{
    public static ReceiverKind Kind { get; } = ReceiverKind.Of<OpsgenieOptions>(
        "opsgenie",
        "Opsgenie: opens, acknowledges and closes alerts. Its maker ends it on 5 April 2027.",
        static (options, services) => new OpsgenieReceiver(
            options, new OpsgenieRenderer(services.GetRequiredService<AlertWriter>(), options), services.GetRequiredService<ReceiverHttpClient>()))
        .WithoutDigests();
}
