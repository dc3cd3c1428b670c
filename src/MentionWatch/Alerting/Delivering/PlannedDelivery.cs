namespace MentionWatch.Alerting.Delivering;

/// <summary>A delivery that an alert causes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Sequence">Sequence of the alert in its incident.</param>
/// <param name="OnlyIfAnnounced">Whether it is left out when the receiver was never told that the incident exists.</param>
/// <param name="Urgency">What it goes before when the receiver is behind: <see cref="DeliveryUrgency"/>.</param>
internal sealed record PlannedDelivery(string Id, string Receiver, int Sequence, bool OnlyIfAnnounced, int Urgency);
