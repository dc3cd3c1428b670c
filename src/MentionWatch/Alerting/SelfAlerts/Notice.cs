using System.Globalization;
using MentionWatch.Alerting.Delivering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>A word on a trouble of the service itself: that it is there, or that it is over.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">With which source, receiver or worker; may be empty.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="At">When this is told, in UTC.</param>
/// <param name="IsOver">Whether it is over.</param>
/// <param name="Detail">What is known of it, in one line, free of secrets.</param>
internal sealed record Notice(TroubleKind Kind, string Subject, DateTimeOffset Since, DateTimeOffset At, bool IsOver, string Detail)
{
    /// <summary>Name of the receiver it is for.</summary>
    public string Receiver { get; init; } = "";

    /// <summary>Its id, the same for every attempt.</summary>
    public string Id => DeliveryId.OfNotice(Key, IsOver, Receiver);

    /// <summary>Names the episode: the same when it begins and when it is over, and another when it comes back.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"mw:system:{Kind.Name()}:{Subject}:{Since.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
}
