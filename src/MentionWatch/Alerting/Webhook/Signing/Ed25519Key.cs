namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>A key of ours whose public half the receiver has: it can verify and cannot sign.</summary>
/// <param name="key">The private key, or that and the public key after it, as some libraries write it.</param>
internal sealed class Ed25519Key(byte[] key) : IWebhookKey
{
    public const string Prefix = "whsk_";

    /// <summary>Whether so many bytes can be one.</summary>
    public static bool HasGoodLength(int bytes) => bytes is Ed25519.SeedBytes or Ed25519.SeedBytes + Ed25519.PublicKeyBytes;

    /// <summary>Whether both halves, where there are two, belong together.</summary>
    public bool IsWhole => key.Length == Ed25519.SeedBytes || Ed25519.PublicKeyOf(Seed).AsSpan().SequenceEqual(key.AsSpan(Ed25519.SeedBytes));

    private ReadOnlySpan<byte> Seed => key.AsSpan(0, Ed25519.SeedBytes);

    public string Sign(ReadOnlySpan<byte> content) => "v1a," + Convert.ToBase64String(Ed25519.Sign(Seed, content));
}
