using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Names deliveries by what they deliver, so that planning one twice yields one.</summary>
internal static class DeliveryId
{
    private const int HashedBytes = 18;

    /// <summary>The id of an alert on its way to a receiver; letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Of(string incidentKey, int sequence, string receiver) => Hash(incidentKey, sequence, receiver, "");

    /// <summary>The id of the word to the fallback receiver that another could not be told.</summary>
    public static string OfFallback(string incidentKey, int sequence, string receiver, string failed) => Hash(incidentKey, sequence, receiver, failed);

    private static string Hash(string incidentKey, int sequence, string receiver, string failed)
    {
        var name = string.Join('\n', incidentKey, sequence.ToString(CultureInfo.InvariantCulture), receiver, failed);
        return "msg_" + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashedBytes));
    }
}
