using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Alerting.Links;

/// <summary>Writes and reads the part of a link that proves where it comes from: what it allows, and an HMAC-SHA256 over that.</summary>
internal static class LinkToken
{
    private const int Longest = 2048;
    private const string Purpose = "mentionwatch link 1\n";

    /// <summary>The token, letters, digits, <c>-</c>, <c>_</c> and one dot.</summary>
    public static string Write(byte[] key, LinkPass pass)
    {
        var content = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{pass.Expires.ToUnixTimeSeconds()}\n{pass.Holder}\n{pass.Incident}"));
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(Sign(key, Purpose, content))}";
    }

    /// <summary>What a token allows; <see langword="null"/> when none of the keys signed it.</summary>
    public static LinkPass? Read(IReadOnlyList<byte[]> keys, string token)
    {
        if (token.Length > Longest || token.Split('.') is not [var content, var signature] || Decode(content) is not { } bytes || Decode(signature) is not { } signed)
        {
            return null;
        }

        var isGenuine = false;
        foreach (var key in keys)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Sign(key, Purpose, bytes), signed);
        }

        return isGenuine ? Parse(Encoding.UTF8.GetString(bytes)) : null;
    }

    /// <summary>Proves that a form came from the page behind a link.</summary>
    public static string ProofOf(byte[] key, string token) => Base64Url.EncodeToString(Sign(key, "mentionwatch form 1\n", Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a proof is that of a link.</summary>
    public static bool IsProof(IReadOnlyList<byte[]> keys, string token, string proof)
    {
        var isGenuine = false;
        foreach (var key in keys)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ProofOf(key, token)), Encoding.UTF8.GetBytes(proof));
        }

        return isGenuine;
    }

    private static byte[] Sign(byte[] key, string purpose, byte[] content) => HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(purpose), .. content]);

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static LinkPass? Parse(string content)
        => content.Split('\n') is [var expires, var holder, var incident] && long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new LinkPass(incident, holder, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
