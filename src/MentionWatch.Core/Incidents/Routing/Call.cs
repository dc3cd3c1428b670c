namespace MentionWatch.Core.Incidents.Routing;

/// <summary>An alert that a receiver is to be sent.</summary>
/// <param name="Receiver">Its name.</param>
/// <param name="Sequence">The alert.</param>
/// <param name="OnlyIfAnnounced">Whether it is left out when the store knows of nothing that the receiver was told of the incident.</param>
public sealed record Call(string Receiver, int Sequence, bool OnlyIfAnnounced);
