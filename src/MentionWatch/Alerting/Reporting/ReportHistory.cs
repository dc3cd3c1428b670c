using MentionWatch.Alerting.Rendering;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Reporting;

/// <summary>What people did about an incident and how it climbed, as lines of the report.</summary>
internal static class ReportHistory
{
    /// <summary>One line an entry, oldest first, behind its time.</summary>
    public static IEnumerable<(DateTimeOffset At, string Line)> Of(Incident incident, TimeZoneInfo zone)
        => incident.History.Select(entry => (entry.At, $"{Did(entry, zone)}{Way(entry.By)}{Late(entry)}{Note(entry.Note)}"));

    private static string Did(IncidentEntry entry, TimeZoneInfo zone) => entry.Kind switch
    {
        EntryKind.Acknowledged => $"{Who(entry)} took it",
        EntryKind.HandedOver => $"{Who(entry)} handed it over to {To(entry)}",
        EntryKind.Snoozed => $"{Who(entry)} put it off until {Clock.Time(entry.Until ?? entry.At, zone)}",
        EntryKind.Resolved => $"{Who(entry)} closed it",
        EntryKind.Noted => $"{Who(entry)} noted",
        EntryKind.Escalated => $"nobody had answered, {To(entry)} was told",
        EntryKind.Repeated => $"nobody had answered, {To(entry)} was told again",
        EntryKind.HeldBack => $"{To(entry)} was not told yet, {Why(entry.Held)}{(entry.Until is { } until ? $", until {Clock.Time(until, zone)}" : "")}",
        EntryKind.Released => $"{To(entry)} was told late, {Why(entry.Held)}",
        _ => entry.Kind.ToString().ToLowerInvariant(),
    };

    private static string Why(HoldReason? held) => held switch
    {
        HoldReason.Silence => "because of a silence",
        HoldReason.Parent => "as a part of another brand",
        HoldReason.ParentWait => "in case the brand it is part of has a crisis too",
        HoldReason.Digest => "in a digest",
        _ => "because of quiet hours",
    };

    private static string Who(IncidentEntry entry) => People.Name(entry.By?.Name ?? "somebody");

    private static string To(IncidentEntry entry) => People.Name(entry.To ?? "somebody");

    private static string Way(Actor? by) => by switch
    {
        null => "",
        { Via: ActionChannel.CommandLine } => " (command line)",
        _ => $" ({(by.Via == ActionChannel.Api ? "API, token" : "link of")} {by.With}{(by.Address is { } address ? $", from {address}" : "")})",
    };

    private static string Late(IncidentEntry entry) => entry is { By: not null, Sequence: null, Kind: not EntryKind.Noted } ? ", too late to change anything" : "";

    private static string Note(string? note) => note is { Length: > 0 } text ? $": {HostileText.Clean(text)}" : "";
}
