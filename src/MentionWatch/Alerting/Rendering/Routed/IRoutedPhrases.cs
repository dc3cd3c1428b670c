using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Rendering.Routed;

/// <summary>What is said about telling late, telling together and summing up; names that come in are fit to be shown.</summary>
internal interface IRoutedPhrases
{
    /// <summary>Why the reader is told only now; <paramref name="detail"/> is who silenced it and why, or the name of a brand.</summary>
    string HeldBack(HeldBack held, string detail, TimeZoneInfo zone);

    /// <summary>Which parts of the brand are told with this.</summary>
    string Parts(IEnumerable<string> parts);

    /// <summary>One part with its severity.</summary>
    string Part(string name, string severity);

    /// <summary>Title of a digest.</summary>
    string Title(int incidents, int open);

    /// <summary>The time a digest is about.</summary>
    string Span(AlertDigest digest, TimeZoneInfo zone);

    /// <summary>One incident of a digest; <paramref name="words"/> are those that drive it.</summary>
    string Line(DigestItem item, string name, string severity, IReadOnlyList<string> words, TimeZoneInfo zone);

    /// <summary>Label of a link to an incident.</summary>
    string Open(string name);

    /// <summary>Says that so many incidents were left out.</summary>
    string More(int count);
}
