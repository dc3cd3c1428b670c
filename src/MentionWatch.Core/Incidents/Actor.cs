namespace MentionWatch.Core.Incidents;

/// <summary>Who acted on an incident, and from where.</summary>
/// <param name="Name">Who, as they say themselves, or the role or token they acted with.</param>
/// <param name="Via">By which way.</param>
/// <param name="With">The receiver or role whose link it was, or the name of the token; proof stands behind this, not behind the name.</param>
/// <param name="Address">Address they called from, when there is one.</param>
public sealed record Actor(string Name, ActionChannel Via, string? With = null, string? Address = null);
