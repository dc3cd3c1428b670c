using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Sources.Ingest;

/// <summary>Every secret can verify.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IngestSecretsAttribute() : ValidationAttribute("Each must be whsec_ followed by the base64 of 24 to 64 random bytes.")
{
    public override bool IsValid(object? value)
        => value is not IReadOnlyList<Secret> secrets || secrets.All(secret => WebhookVerifier.ReadKey(secret.Reveal()) is not null);
}
