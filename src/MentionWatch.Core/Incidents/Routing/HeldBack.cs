namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Why somebody is told late.</summary>
/// <param name="Reason">What held it back.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Detail">Who silenced it and why, or key of the brand it is part of; hostile text.</param>
public sealed record HeldBack(HoldReason Reason, DateTimeOffset Since, string? Detail);
