namespace MentionWatch.Core.Incidents.Routing;

/// <summary>A rise in severity while nobody had answered.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Step">Steps of escalation taken until then.</param>
public sealed record SeverityRise(DateTimeOffset At, int Step);
