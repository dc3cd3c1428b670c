using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>Turns what somebody wants to do into an event, or says what is wrong with it.</summary>
internal static class ActionReader
{
    private const int LongestName = 60;
    private const int LongestNote = 1000;

    /// <summary>Nobody puts a crisis off for longer; the next shift would never hear of it.</summary>
    private static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(1);

    /// <summary>The names of the actions, as they stand in addresses and forms.</summary>
    public static IReadOnlyList<string> Names { get; } = ["acknowledge", "hand-over", "snooze", "resolve", "note"];

    /// <summary>Reads one action.</summary>
    /// <param name="action">Its name.</param>
    /// <param name="request">What came with it.</param>
    /// <param name="who">Who acts, apart from the name they give.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The event, or what is wrong.</returns>
    public static (IncidentEvent? Event, string? Problem) Read(string action, ActionRequest request, Actor who, DateTimeOffset now)
    {
        var by = OneLine.Of(request.By, LongestName) is { } name ? who with { Name = name } : who;
        var note = OneLine.Of(request.Note, LongestNote);
        return action switch
        {
            "acknowledge" => (new IncidentEvent.Acknowledge(now, by, note), null),
            "hand-over" => OneLine.Of(request.To, LongestName) is { } to ? (new IncidentEvent.HandOver(now, by, to, note), null) : (null, "\"to\" is missing: the role or person who shall have it."),
            "snooze" => Snooze(request, by, note, now),
            "resolve" => (new IncidentEvent.Resolve(now, by, note), null),
            "note" => note is null ? (null, "\"note\" is missing.") : (new IncidentEvent.Remark(now, by, note), null),
            _ => (null, $"There is no such action; there are {string.Join(", ", Names)}."),
        };
    }

    private static (IncidentEvent? Event, string? Problem) Snooze(ActionRequest request, Actor by, string? note, DateTimeOffset now)
    {
        var until = request.Minutes is { } minutes ? now.AddMinutes(Math.Clamp(minutes, 0, 1_000_000)) : request.Until?.ToUniversalTime();
        return until is { } end && end > now && end - now <= LongestSnooze
            ? (new IncidentEvent.Snooze(now, by, end, note), null)
            : (null, "\"minutes\" or \"until\" must name a time within the next 24 hours.");
    }
}
