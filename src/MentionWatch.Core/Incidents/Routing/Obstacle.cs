namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What keeps everybody from being told of an incident.</summary>
/// <param name="Reason">A silence, an incident of the brand it is part of, or the wait for one.</param>
/// <param name="Until">When it ends, in UTC, where that is known.</param>
/// <param name="By">Identifier of the silence, key of the incident, or key of the brand that is waited for.</param>
/// <param name="Detail">Who silenced it and why, or the brand; hostile text.</param>
public sealed record Obstacle(HoldReason Reason, DateTimeOffset? Until, string By, string Detail);
