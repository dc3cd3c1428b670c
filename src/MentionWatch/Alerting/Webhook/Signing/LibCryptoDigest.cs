using System.Runtime.InteropServices;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>A signing operation of libcrypto.</summary>
internal sealed class LibCryptoDigest() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibCrypto.FreeDigest(handle);
        return true;
    }
}
