using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Actions;

/// <summary>What was done about an incident, one line an entry.</summary>
internal static class HistoryLine
{
    /// <summary>One entry: when, who, what, and the note that came with it.</summary>
    public static string Of(IncidentEntry entry, PageWords words, TimeZoneInfo zone)
    {
        var what = entry is { Kind: EntryKind.Snoozed, Until: { } until } ? words.At(until, zone) : People.Name(entry.To ?? "");
        var done = words.Entry(entry.Kind, People.Name(entry.By?.Name ?? ""), what);
        var late = entry is { By: not null, Sequence: null, Kind: not EntryKind.Noted } ? $" ({words.TooLate})" : "";
        var note = entry.Note is { } text ? $": {HostileText.Clean(text)}" : "";
        return $"{Clock.Time(entry.At, zone)} {done}{late}{note}";
    }
}
