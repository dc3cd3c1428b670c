using System.Security.Cryptography;
using System.Text;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Web.Actions;

/// <summary>Tells who calls the API by the token they bring, in a time that does not depend on it.</summary>
internal sealed class ApiTokens(IOptionsMonitor<MentionWatchOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>Name and rights of the token; <see langword="null"/> when it is none.</summary>
    public (string Name, bool ReadOnly)? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : "";
        var brought = SHA256.HashData(Encoding.UTF8.GetBytes(header));
        (string, bool)? found = null;
        foreach (var (name, token) in options.CurrentValue.Web.Tokens)
        {
            if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token.Token!.Reveal())), brought))
            {
                found = (name, token.ReadOnly);
            }
        }

        return found;
    }
}
