using System.Globalization;
using StackExchange.Redis;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Reads the hash of a delivery.</summary>
internal static class DeliveryRecord
{
    /// <summary>The delivery, or <see langword="null"/> when there is none.</summary>
    public static LoggedDelivery? Read(string id, RedisResult answer)
    {
        var fields = Fields(answer);
        return fields.Count == 0 ? null : new LoggedDelivery(
            id,
            fields["receiver"],
            int.Parse(fields["sequence"], CultureInfo.InvariantCulture),
            Enum.Parse<DeliveryState>(fields["state"], ignoreCase: true),
            int.Parse(fields["attempts"], CultureInfo.InvariantCulture),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(fields["at"], CultureInfo.InvariantCulture)),
            fields.GetValueOrDefault("detail", ""),
            TextOrNull(fields, "failed"))
        {
            Incident = fields["incident"],
            Kind = fields.GetValueOrDefault("kind") ?? LoggedDelivery.KindOf(fields["incident"]),
            ToldInstead = TextOrNull(fields, "instead"),
        };
    }

    /// <summary>An answer of pairs.</summary>
    public static Dictionary<string, string> Fields(RedisResult answer)
        => ((string[])answer!).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string? TextOrNull(Dictionary<string, string> fields, string name) => fields.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;
}
