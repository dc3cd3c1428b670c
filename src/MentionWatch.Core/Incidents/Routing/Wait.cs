namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Something that is not told at once.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">When it is told, in UTC; the far future when the configuration says never.</param>
public sealed record Wait(HoldReason Reason, DateTimeOffset Until);
