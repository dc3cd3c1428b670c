namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What routes, silences and receivers look at.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Brand">The brand's key; <see langword="null"/> when it is about none.</param>
/// <param name="Severity">The worst it has been.</param>
public sealed record RouteSubject(AlertTopic Topic, string? Brand, Severity Severity)
{
    /// <summary>What an incident is to them.</summary>
    public static RouteSubject Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return new RouteSubject(AlertTopic.Crisis, incident.Brand, incident.PeakSeverity);
    }

    /// <summary>Whether its brand is one of these; none named are all.</summary>
    internal bool IsOf(IReadOnlyList<string> brands) => brands.Count == 0 || (Brand is not null && brands.Contains(Brand, StringComparer.Ordinal));
}
