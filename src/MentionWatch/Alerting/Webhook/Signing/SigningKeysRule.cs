using MentionWatch.Configuration;
using MentionWatch.Configuration.Rules;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Ed25519 keys are whole, and the machine can sign with them.</summary>
internal sealed class SigningKeysRule : IOptionsRule
{
    public void Check(MentionWatchOptions options, Mistakes mistakes)
    {
        foreach (var (name, receiver) in options.Alerts.Receivers)
        {
            if (receiver is WebhookOptions webhook)
            {
                Check(webhook, $"Alerts.Receivers.{name}.Secrets", mistakes);
            }
        }
    }

    private static void Check(WebhookOptions webhook, string path, Mistakes mistakes)
    {
        var keys = webhook.Secrets.Select(secret => WebhookKey.TryRead(secret.Reveal(), out var key) ? key : null).OfType<Ed25519Key>().ToArray();
        if (keys.Length > 0 && !Ed25519.IsAvailable)
        {
            mistakes.Add(path, Ed25519.Missing, "Install it (Debian: libssl3), or sign with a whsec_ secret.");
        }
        else if (keys.Any(key => !key.IsWhole))
        {
            mistakes.Add(path, "The second half of a whsk_ key is not the public key of its first half.", "Write the 32 bytes of the private key alone.");
        }
    }
}
