using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>What alerts say about people; names that come in are fit to be shown.</summary>
internal interface IPeoplePhrases
{
    /// <summary>Label of the button that leads to where the reader can act.</summary>
    string ActionLabel(TransitionKind kind);

    /// <summary>What somebody did, or that nobody answered; <see langword="null"/> when that is not what the alert is about.</summary>
    string? News(Alert alert, TimeZoneInfo zone);

    string Note(string text);

    /// <summary>One author, <paramref name="name"/> being the handle as shown.</summary>
    string Amplifier(Amplifier amplifier, string name);

    string Unanswered(UnansweredComplaints complaints);

    /// <summary>Says for how long the oldest complaint has waited, above its words or, when they stand in the alert already, without.</summary>
    string Oldest(TimeSpan waited, bool isQuoted);

    string Next(NextStep next, string to, DateTimeOffset at, TimeZoneInfo zone);

    /// <summary>The same to somebody who looks now, and not at an alert.</summary>
    string NextFromNow(NextStep next, string to, DateTimeOffset now, TimeZoneInfo zone);
}
