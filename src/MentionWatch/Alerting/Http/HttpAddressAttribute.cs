using System.ComponentModel.DataAnnotations;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Http;

/// <summary>Each value is an absolute http or https address.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute() : ValidationAttribute("It must be an absolute address that begins with https:// or http://.")
{
    public override bool IsValid(object? value) => value switch
    {
        Secret secret => IsAddress(secret.Reveal()),
        string text => IsAddress(text),
        IEnumerable<string> texts => texts.All(IsAddress),
        _ => true,
    };

    private static bool IsAddress(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
            && uri.UserInfo.Length == 0;
}
