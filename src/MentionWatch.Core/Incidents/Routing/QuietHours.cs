namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Times at which only what is bad enough is told at once.</summary>
/// <param name="When">The times.</param>
/// <param name="Override">From this severity on it is told all the same.</param>
/// <param name="Digest">The digest that tells the rest; without one it is told when the quiet hours end.</param>
public sealed record QuietHours(Schedule When, Severity Override, DigestTimes? Digest);
