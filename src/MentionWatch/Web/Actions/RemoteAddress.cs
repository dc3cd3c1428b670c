namespace MentionWatch.Web.Actions;

/// <summary>Where a call comes from.</summary>
internal static class RemoteAddress
{
    /// <summary>The address of the caller; behind a proxy that is not one of <c>Web.TrustedProxies</c>, that of the proxy.</summary>
    public static string? Of(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
