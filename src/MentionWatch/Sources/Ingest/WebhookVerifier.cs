using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentionWatch.Alerting.Webhook.Signing;

namespace MentionWatch.Sources.Ingest;

/// <summary>Verifies pushes as Standard Webhooks 1.0.0 says: signed with any of the secrets, under any of several signatures, just now.</summary>
internal static class WebhookVerifier
{
    private const int MostSignatures = 16;

    /// <summary>How far a sender's clock may be off, and how old a push may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static bool IsGenuine(IEnumerable<string> secrets, WebhookHeaders headers, ReadOnlySpan<byte> body, DateTimeOffset now)
        => Refusal(secrets, headers, body, now) is null;

    /// <summary>Why a push is not taken, without anything it holds; <see langword="null"/> when it is genuine.</summary>
    public static string? Refusal(IEnumerable<string> secrets, WebhookHeaders headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(headers.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sentAt))
        {
            return "webhook-timestamp is no Unix time in seconds";
        }

        if (Math.Abs(now.ToUnixTimeSeconds() - sentAt) > (long)Tolerance.TotalSeconds)
        {
            return $"webhook-timestamp is more than {Tolerance.TotalMinutes:0} minutes away from the time here";
        }

        return IsSigned(secrets, headers, sentAt, body) ? null : "webhook-signature was not made with any of the source's secrets";
    }

    private static bool IsSigned(IEnumerable<string> secrets, WebhookHeaders headers, long sentAt, ReadOnlySpan<byte> body)
    {
        var expected = Parts(WebhookSignature.Of(Keys(secrets), headers.Id, sentAt, body));
        var given = Parts(headers.Signature).Take(MostSignatures).ToArray();
        var genuine = false;
        foreach (var signature in expected)
        {
            foreach (var candidate in given)
            {
                genuine |= CryptographicOperations.FixedTimeEquals(signature, candidate);
            }
        }

        return genuine;
    }

    private static IEnumerable<IWebhookKey> Keys(IEnumerable<string> secrets)
        => secrets.Select(secret => WebhookKey.TryRead(secret, out var key) ? key : null).OfType<HmacKey>();

    private static IEnumerable<byte[]> Parts(string signatures)
        => signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes);
}
