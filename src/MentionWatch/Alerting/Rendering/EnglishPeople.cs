using System.Globalization;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting.Rendering;

/// <summary>People in English.</summary>
internal sealed class EnglishPeople : IPeoplePhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en");

    public string ActionLabel(TransitionKind kind) => kind.IsEnd() ? "Add a note" : kind.IsCall() ? "Acknowledge" : "Hand over or close";

    public string? News(Alert alert, TimeZoneInfo zone) => alert switch
    {
        { Action: { By: { } by } action } => $"At {Clock.Time(action.At, zone)} {People.Name(by.Name)} {Did(action, zone)} ({Way(by)}).",
        { Kind: TransitionKind.Escalated or TransitionKind.Repeated, AddressedTo: { } to } => $"Now told: {People.Name(to)}.",
        _ => null,
    };

    public string Note(string text) => $"Note: {text}";

    public string Amplifier(Amplifier amplifier, string name)
    {
        string?[] facts =
        [
            amplifier.Followers is { } followers ? Count(followers, "follower", "followers") : null,
            amplifier.Reactions is > 0 and var reactions ? Count(reactions, "reaction", "reactions") : null,
            Count(amplifier.Posts, "post", "posts") + " on " + amplifier.Source,
        ];
        return $"{name}: {string.Join(", ", facts.OfType<string>())}";
    }

    public string Unanswered(UnansweredComplaints complaints) => complaints switch
    {
        { RepliesSeen: false } => $"{Complaints(complaints)}. Whether we answered cannot be seen: no account of ours is configured.",
        { Count: 0 } => $"None that we see: {Count(complaints.Answered, "has", "have")} an answer of ours.",
        { Answered: 0 } => $"{Complaints(complaints)}. No answer of ours was seen.",
        _ => $"{Complaints(complaints)}; {Count(complaints.Answered, "other has", "others have")} an answer of ours.",
    };

    public string Oldest(TimeSpan waited, bool isQuoted) => isQuoted ? $"The oldest has waited {Clock.Span(waited)}:" : $"The oldest is the first post; it has waited {Clock.Span(waited)}.";

    public string Next(NextStep next, string to, DateTimeOffset at, TimeZoneInfo zone)
        => $"If nobody takes it, {to} {Are(to)} told at {Clock.Time(next.At, zone)}, {Clock.Span(next.At - at)} from this alert.";

    public string NextFromNow(NextStep next, string to, DateTimeOffset now, TimeZoneInfo zone) => next.At > now
        ? $"If nobody takes it, {to} {Are(to)} told at {Clock.Time(next.At, zone)}, in {Clock.Span(next.At - now)}."
        : $"If nobody takes it, {to} {Are(to)} told now.";

    /// <summary>Several are told at once when everybody is told again.</summary>
    internal static string Are(string to) => to.Contains(", ", StringComparison.Ordinal) ? "are" : "is";

    private static string Did(IncidentEntry action, TimeZoneInfo zone) => action.Kind switch
    {
        EntryKind.Acknowledged => "took it",
        EntryKind.HandedOver => $"handed it over to {People.Name(action.To ?? "")}",
        EntryKind.Snoozed => $"put it off until {Clock.Time(action.Until ?? action.At, zone)}",
        EntryKind.Resolved => "closed it",
        _ => "wrote a note",
    };

    private static string Way(Actor by) => by switch
    {
        { Via: ActionChannel.Link } => $"through the link sent to {by.With}",
        { Via: ActionChannel.Api } => $"over the API, token {by.With}",
        _ => "on the command line",
    };

    private static string Complaints(UnansweredComplaints complaints)
        => (complaints.AtLeast ? "At least " : "") + Count(complaints.Count, "complaint", "complaints");

    private static string Count(long count, string one, string many) => string.Create(Culture, $"{count:N0} {(count == 1 ? one : many)}");
}
