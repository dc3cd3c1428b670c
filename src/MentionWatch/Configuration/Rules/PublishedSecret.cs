using MentionWatch.Alerting.Webhook;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Configuration.Rules;

/// <summary>The secret of the examples: good to try them with, but everybody can sign with it.</summary>
internal static class PublishedSecret
{
    private static readonly Secret Value = new("whsec_cmVwbGFjZSB0aGlzIGJ5IGEgc2VjcmV0IG9mIHlvdXJz");

    /// <summary>A warning for each place that still uses it.</summary>
    public static IReadOnlyList<Mistake> Warnings(MentionWatchOptions options) =>
    [
        .. options.Sources.Where(source => source.Value is IngestOptions ingest && ingest.Secrets.Contains(Value)).Select(source => Warning($"Sources.{source.Key}.Secrets")),
        .. options.Alerts.Receivers.Where(receiver => receiver.Value is WebhookOptions webhook && webhook.Secrets.Contains(Value)).Select(receiver => Warning($"Alerts.Receivers.{receiver.Key}.Secrets")),
    ];

    private static Mistake Warning(string path)
        => new(path, "This secret is published in the examples, so anybody can sign with it.", "Make one of your own: echo whsec_$(openssl rand -base64 32)");
}
