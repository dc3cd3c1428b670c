using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Alerting.Rendering;

/// <summary>Keys of incidents for services that take only short ones.</summary>
internal static class ShortKey
{
    /// <summary>The key, or where it is too long its hash, the same each time.</summary>
    public static string Of(string incidentKey, int max)
        => incidentKey.Length <= max ? incidentKey : "mw:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(incidentKey)));
}
