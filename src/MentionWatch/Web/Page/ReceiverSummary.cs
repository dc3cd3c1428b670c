namespace MentionWatch.Web.Page;

/// <summary>One receiver and the last thing it was sent.</summary>
/// <param name="Name">Its configured name.</param>
/// <param name="Kind">Kind of receiver.</param>
/// <param name="Language">Language of its alerts.</param>
/// <param name="Last">Its last delivery, if there was one.</param>
public sealed record ReceiverSummary(string Name, string Kind, string Language, DeliverySummary? Last);
