using System.Security.Cryptography;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>Signatures as RFC 8032 says, made by OpenSSL.</summary>
internal static class Ed25519
{
    public const int SeedBytes = 32;
    public const int PublicKeyBytes = 32;
    private const int SignatureBytes = 64;

    /// <summary>Said where a key needs it and the machine does not have it.</summary>
    public const string Missing = "Keys that begin with whsk_ need libcrypto of OpenSSL 3 or 1.1, and this machine has neither.";

    /// <summary>Whether this machine can sign.</summary>
    public static bool IsAvailable => LibCrypto.IsThere;

    /// <summary>Signs a content; the same content always gets the same signature.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine has no libcrypto.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> content)
    {
        using var key = KeyOf(seed);
        using var digest = LibCrypto.NewDigest();
        Demand(LibCrypto.BeginSigning(digest, 0, 0, 0, key));
        var signature = new byte[SignatureBytes];
        var length = (nuint)signature.Length;
        Demand(LibCrypto.Sign(digest, signature, ref length, content, (nuint)content.Length));
        return signature;
    }

    /// <summary>The public key that belongs to a private one.</summary>
    /// <exception cref="PlatformNotSupportedException">The machine has no libcrypto.</exception>
    public static byte[] PublicKeyOf(ReadOnlySpan<byte> seed)
    {
        using var key = KeyOf(seed);
        var publicKey = new byte[PublicKeyBytes];
        var length = (nuint)publicKey.Length;
        Demand(LibCrypto.GetPublicKey(key, publicKey, ref length));
        return publicKey;
    }

    private static LibCryptoKey KeyOf(ReadOnlySpan<byte> seed)
    {
        if (!IsAvailable)
        {
            throw new PlatformNotSupportedException(Missing);
        }

        var key = LibCrypto.NewPrivateKey(LibCrypto.Ed25519, 0, seed, (nuint)seed.Length);
        Demand(key.IsInvalid ? 0 : 1);
        return key;
    }

    private static void Demand(int answer)
    {
        if (answer != 1)
        {
            throw new CryptographicException("OpenSSL does not take an ed25519 key.");
        }
    }
}
