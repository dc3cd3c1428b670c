using System.Reflection;
using System.Runtime.InteropServices;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>What is called of OpenSSL's libcrypto, which .NET on Linux needs anyway: .NET itself has no ed25519.</summary>
internal static partial class LibCrypto
{
    /// <summary><c>EVP_PKEY_ED25519</c>.</summary>
    public const int Ed25519 = 1087;

    private const string Name = "mentionwatch-libcrypto";

    /// <summary>The versions that sign ed25519, newest first; the last two are names on macOS.</summary>
    private static readonly string[] Files = ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib", "libcrypto.1.1.dylib"];

    private static readonly nint Library = Load(typeof(LibCrypto).Assembly);

    static LibCrypto() => NativeLibrary.SetDllImportResolver(typeof(LibCrypto).Assembly, static (name, _, _) => name == Name ? Library : 0);

    /// <summary>Whether this machine has it.</summary>
    public static bool IsThere => Library != 0;

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial LibCryptoKey NewPrivateKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int GetPublicKey(LibCryptoKey key, Span<byte> publicKey, ref nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeKey(nint key);

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_new")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial LibCryptoDigest NewDigest();

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_free")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void FreeDigest(nint digest);

    [LibraryImport(Name, EntryPoint = "EVP_DigestSignInit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int BeginSigning(LibCryptoDigest digest, nint keyContext, nint hash, nint engine, LibCryptoKey key);

    [LibraryImport(Name, EntryPoint = "EVP_DigestSign")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Sign(LibCryptoDigest digest, Span<byte> signature, ref nuint length, ReadOnlySpan<byte> content, nuint contentLength);

    private static nint Load(Assembly assembly)
    {
        foreach (var file in Files)
        {
            if (NativeLibrary.TryLoad(file, assembly, DllImportSearchPath.SafeDirectories, out var library))
            {
                return library;
            }
        }

        return 0;
    }
}
