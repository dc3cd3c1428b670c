using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentionWatch.Alerting.Webhook.Signing;
using MentionWatch.Configuration;

namespace MentionWatch.Sources.Ingest;

/// <summary>A source that others push to.</summary>
internal sealed record IngestOptions : SourceOptions
{
    [Description("Secrets that senders sign with, each whsec_ and the base64 of 24 to 64 random bytes; while one is being replaced, the new and the old.")]
    [Required]
    [MinLength(1, ErrorMessage = "Give at least one secret, for example whsec_ and the output of: openssl rand -base64 32")]
    [WebhookSecrets]
    public IReadOnlyList<Secret> Secrets { get; init; } = [];
}
