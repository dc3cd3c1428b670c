using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentionWatch.Configuration;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Tells whether a receiver's configuration is still the one it was, without giving any of it away.</summary>
internal static class ReceiverFingerprint
{
    private const int Bytes = 12;

    public static string Of(ReceiverOptions options)
    {
        var settings = options.GetType().GetProperties()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}={Print(property.GetValue(options))}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', settings))).AsSpan(0, Bytes));
    }

    private static string Print(object? value) => value switch
    {
        Secret secret => secret.Reveal(),
        string text => text,
        IEnumerable many => string.Join('\t', many.Cast<object?>().Select(Print)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
