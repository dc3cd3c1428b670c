namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What a receiver asks for by itself; no route tells it anything else.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Brands">Keys of the brands; empty for all.</param>
/// <param name="MinimumSeverity">Severity from which on.</param>
/// <param name="WantsEnds">Whether it is also told that an incident is over.</param>
/// <param name="TakesDigests">Whether it can show a digest.</param>
public sealed record ReceiverWish(string Name, IReadOnlyList<string> Brands, Severity MinimumSeverity, bool WantsEnds = true, bool TakesDigests = true)
{
    /// <summary>Whether it wants to be told of something.</summary>
    public bool Wants(RouteSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Severity >= MinimumSeverity && (subject.Topic != AlertTopic.Crisis || subject.IsOf(Brands));
    }
}
