namespace MentionWatch.Core.Incidents.Routing;

/// <summary>A receiver that a route tells.</summary>
/// <param name="Receiver">Its name.</param>
/// <param name="Route">Name of the route; empty where there are no routes.</param>
/// <param name="Role">The role it has in the chain, when it is told for that.</param>
/// <param name="Wait">What keeps it from being told at once, if anything does.</param>
public sealed record Target(string Receiver, string Route, string? Role, Wait? Wait);
