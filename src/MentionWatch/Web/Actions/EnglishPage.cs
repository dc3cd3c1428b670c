using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>The page behind a link in English.</summary>
internal static class EnglishPage
{
    public static PageWords Words { get; } = new()
    {
        Forged = "This link is not genuine",
        ForgedHint = "It was changed on its way, or the key that signs links was replaced. Nothing was changed. Open the link in the last alert, or ask whoever runs MentionWatch.",
        Expired = "This link has expired",
        ExpiredHint = "Nothing was changed. Open the link in the last alert about this incident.",
        Gone = "This incident is no longer kept",
        GoneHint = "It ended long ago. Nothing was changed.",
        StoreAway = "The store does not answer",
        StoreAwayHint = "It is not known whether anything was changed. Open this page again in a minute. If it is urgent, call somebody.",
        Done = "Done.",
        Late = "Written down; it changed nothing any more.",
        Full = "Not written down: the history of this incident is full.",
        Bad = "Something is missing: a note needs words, a hand-over needs a name, putting it off a time.",
        YourName = "Your name",
        Note = "Note (if you like)",
        Acknowledge = "I take it",
        PutOff = "Put it off",
        PutOffFor = "Put it off for",
        HandOver = "Hand it over",
        HandOverTo = "Hand it over to",
        Close = "Close it: the crisis is over",
        More = "Put off, hand over, close",
        AddNote = "Only add the note",
        Over = "It is over. You can still add a note.",
        History = "What was done",
        TooLate = "too late to change anything",
        At = Clock.Time,
        State = State,
        Entry = Entry,
    };

    private static string State(IncidentState state, string who, string when) => state switch
    {
        IncidentState.Triggered => "Nobody has it yet.",
        IncidentState.Acknowledged => $"{who} has it{(when.Length > 0 ? $", since {when}" : "")}.",
        IncidentState.HandedOver => $"Handed over to {who}, who has not answered yet.",
        IncidentState.Snoozed => $"Put off until {when}{(who.Length > 0 ? $" by {who}" : "")}.",
        IncidentState.Resolved => $"It is over{(who.Length > 0 ? $", closed by {who}" : "")}, since {when}.",
        _ => $"It ended at {when}; nothing more was heard.",
    };

    private static string Entry(EntryKind kind, string who, string what) => kind switch
    {
        EntryKind.Acknowledged => $"{who} took it",
        EntryKind.HandedOver => $"{who} handed it over to {what}",
        EntryKind.Snoozed => $"{who} put it off until {what}",
        EntryKind.Resolved => $"{who} closed it",
        EntryKind.Noted => $"{who} noted",
        EntryKind.Escalated => $"nobody answered, {what} was told",
        EntryKind.HeldBack => $"{what} was not told yet",
        EntryKind.Released => $"held back until now, {what} was told",
        _ => $"nobody answered, {what} was told again",
    };
}
