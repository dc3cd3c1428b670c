using System.Runtime.InteropServices;

namespace MentionWatch.Alerting.Webhook.Signing;

/// <summary>A key in the memory of libcrypto, which wipes it when it is freed.</summary>
internal sealed class LibCryptoKey() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibCrypto.FreeKey(handle);
        return true;
    }
}
