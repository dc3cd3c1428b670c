namespace MentionWatch.Core.Incidents;

/// <summary>Complaints of an incident to which no reply of the brand was seen.</summary>
/// <param name="Count">How many, of those that are kept.</param>
/// <param name="Answered">How many others a reply of one of the brand's own accounts was seen to.</param>
/// <param name="Oldest">The one that has waited longest; hostile text.</param>
/// <param name="AtLeast">Whether more were written than are kept, so that there may be more.</param>
/// <param name="RepliesSeen">Whether replies could be seen at all: not so when no account of the brand is known.</param>
public sealed record UnansweredComplaints(int Count, int Answered, AlertSample? Oldest, bool AtLeast = false, bool RepliesSeen = true);
