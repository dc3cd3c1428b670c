using Microsoft.AspNetCore.HttpOverrides;

namespace MentionWatch.Web.Proxies;

/// <summary>Lets the proxies that are named say for whom they call, by <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>; what anybody else says of that is ignored.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app, IReadOnlyList<string> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        // The last address in the header that is no proxy of ours is the client's: all before it is what that client says.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (ProxyAddress.TryRead(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
        }

        app.UseForwardedHeaders(options);
    }
}
