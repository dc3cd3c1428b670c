namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>A key that signs what is sent.</summary>
internal interface IWebhookKey
{
    /// <summary>Version and signature, as one item of <c>webhook-signature</c>.</summary>
    string Sign(ReadOnlySpan<byte> content);
}
