using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Sources.Ingest;

/// <summary>Verifies pushes as Standard Webhooks 1.0.0 says: HMAC-SHA256 over <c>id.timestamp.body</c>, any secret, any of several signatures.</summary>
internal static class WebhookVerifier
{
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";
    private const int ShortestKey = 24;
    private const int LongestKey = 64;
    private const int MostSignatures = 16;

    /// <summary>How far a sender's clock may be off, and how old a push may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The bytes of a secret; <see langword="null"/> when it is not one.</summary>
    public static byte[]? ReadKey(string secret)
    {
        var key = new byte[LongestKey];
        return secret.StartsWith(SecretPrefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[SecretPrefix.Length..], key, out var length)
            && length >= ShortestKey
            ? key[..length]
            : null;
    }

    /// <summary>Tells whether somebody who knows one of the keys signed these very bytes, just now.</summary>
    public static bool IsGenuine(IEnumerable<byte[]> keys, WebhookHeaders headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!IsTimely(headers.Timestamp, now))
        {
            return false;
        }

        byte[] content = [.. Encoding.UTF8.GetBytes($"{headers.Id}.{headers.Timestamp}."), .. body];
        var given = headers.Signature.Split(' ', MostSignatures + 1, StringSplitOptions.RemoveEmptyEntries).Take(MostSignatures).Select(Decode).OfType<byte[]>().ToArray();
        var genuine = false;
        foreach (var key in keys)
        {
            var expected = HMACSHA256.HashData(key, content);
            foreach (var signature in given)
            {
                genuine |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return genuine;
    }

    private static bool IsTimely(string timestamp, DateTimeOffset now)
        => long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)Tolerance.TotalSeconds;

    private static byte[]? Decode(string signature)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return signature.StartsWith(Version, StringComparison.Ordinal) && Convert.TryFromBase64String(signature[Version.Length..], bytes, out var length) && length == bytes.Length
            ? bytes
            : null;
    }
}
