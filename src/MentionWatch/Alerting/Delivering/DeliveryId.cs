using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Names deliveries by what they deliver, so that planning one twice yields one.</summary>
internal static class DeliveryId
{
    private const int HashedBytes = 18;
    private const int SuffixBytes = 6;

    /// <summary>The id of an alert on its way to a receiver; letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Of(string incidentKey, int sequence, string receiver)
        => "msg_" + Hash(string.Join('\n', incidentKey, sequence.ToString(CultureInfo.InvariantCulture), receiver, ""), HashedBytes);

    /// <summary>What is added to the id of a delivery for the word to a fallback receiver that it could not be made.</summary>
    public static string FallbackSuffix(string fallback) => "-" + Hash(fallback, SuffixBytes);

    /// <summary>The id of the word to a receiver on a trouble of the service itself.</summary>
    public static string OfNotice(string noticeKey, bool isOver, string receiver) => "sys_" + Hash($"{noticeKey}\n{(isOver ? "over" : "")}\n{receiver}", HashedBytes);

    private static string Hash(string name, int bytes) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, bytes));
}
