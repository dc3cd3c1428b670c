using System.Net;

namespace MentionWatch.Web.Proxies;

/// <summary>Reads the address of a proxy, or a network of them, as the configuration writes it.</summary>
internal static class ProxyAddress
{
    /// <summary>An address is a network of one.</summary>
    public static bool TryRead(string text, out IPNetwork network)
    {
        if (text.Contains('/', StringComparison.Ordinal))
        {
            return IPNetwork.TryParse(text, out network) && network.PrefixLength > 0;
        }

        var isAddress = IPAddress.TryParse(text, out var address) && IsWritten(text);
        network = isAddress ? new IPNetwork(address!, address!.GetAddressBytes().Length * 8) : default;
        return isAddress;
    }

    /// <summary>A bare number would be an address as well, and nobody means one by it.</summary>
    private static bool IsWritten(string text) => text.Contains(':', StringComparison.Ordinal) || text.Count(character => character == '.') == 3;
}
