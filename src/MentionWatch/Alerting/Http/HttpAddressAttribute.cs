using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Http;

/// <summary>The secret is an absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute() : ValidationAttribute("It must be an absolute address that begins with https:// or http://.")
{
    public override bool IsValid(object? value)
        => value is not Secret address
            || (Uri.TryCreate(address.Reveal(), UriKind.Absolute, out var uri)
                && (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
                && uri.UserInfo.Length == 0);
}
