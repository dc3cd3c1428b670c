namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Times that a calendar says, or all others.</summary>
/// <param name="Name">The calendar's name.</param>
/// <param name="Calendar">The calendar.</param>
/// <param name="Outside">Whether the times outside of its hours are meant.</param>
public sealed record Schedule(string Name, BusinessCalendar Calendar, bool Outside)
{
    /// <summary>Whether a moment is one of these times.</summary>
    public bool Contains(DateTimeOffset at) => Calendar.Contains(at) != Outside;

    /// <summary>When these times end after a moment that is one of them, in UTC; <see langword="null"/> when they never do.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset at) => Calendar.NextChange(at);
}
