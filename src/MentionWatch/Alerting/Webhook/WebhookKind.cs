using MentionWatch.Alerting.Http;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Webhook;

/// <summary>Names the webhook in the configuration.</summary>
internal static class WebhookKind
{
    public static ReceiverKind Kind { get; } = ReceiverKind.Of<WebhookOptions>(
        "webhook",
        "A web service of your own: signed JSON (Standard Webhooks 1.0.0).",
        static (options, services) => new WebhookReceiver(
            options,
            new WebhookRenderer(services.GetRequiredService<AlertWriter>(), options.Language),
            services.GetRequiredService<ReceiverHttpClient>(),
            services.GetRequiredService<TimeProvider>()));
}
