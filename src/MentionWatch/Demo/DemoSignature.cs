using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Demo;

/// <summary>Standard Webhooks 1.0.0 as the other side sees it: signs what the demo pushes and verifies what it is sent.</summary>
/// <remarks>Written apart from the worker's own signer on purpose, so that the demo proves the worker speaks the standard and not only with itself.</remarks>
internal sealed class DemoSignature(TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The shared secret in the notation of the standard.</summary>
    public string Secret => "whsec_" + Convert.ToBase64String(_key);

    /// <summary>Adds the three headers for a body about to be sent.</summary>
    public void Sign(HttpRequestMessage request, string id, byte[] body)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(Compute(id, timestamp, body)));
    }

    /// <summary>Says what is wrong with a received request, or nothing.</summary>
    public string? Problem(IHeaderDictionary headers, byte[] body)
    {
        string id = headers["webhook-id"].ToString(), timestamp = headers["webhook-timestamp"].ToString();
        if (id.Length == 0 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "the webhook headers are missing";
        }

        if ((clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
        {
            return "the timestamp is more than five minutes away";
        }

        var expected = Compute(id, timestamp, body);
        var signatures = headers["webhook-signature"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return signatures.Any(signature => Matches(signature, expected)) ? null : "the signature does not match";
    }

    private static bool Matches(string signature, byte[] expected)
    {
        Span<byte> given = stackalloc byte[64];
        return signature.StartsWith("v1,", StringComparison.Ordinal)
            && Convert.TryFromBase64String(signature[3..], given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], expected);
    }

    private byte[] Compute(string id, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return HMACSHA256.HashData(_key, signed);
    }
}
