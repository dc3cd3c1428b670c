using System.ComponentModel.DataAnnotations;

namespace MentionWatch.Web.Proxies;

/// <summary>Each value is an address or a network, and no network is everybody: then any caller could say to be another.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxyAddressesAttribute() : ValidationAttribute("Each must be an address such as \"10.0.0.7\" or a network such as \"10.0.0.0/8\", not all addresses.")
{
    public override bool IsValid(object? value) => value is not IEnumerable<string> proxies || proxies.All(proxy => ProxyAddress.TryRead(proxy, out _));
}
