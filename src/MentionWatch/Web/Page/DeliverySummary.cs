using MentionWatch.Core.Incidents;

namespace MentionWatch.Web.Page;

/// <summary>One alert on its way to one receiver.</summary>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="State">waiting, delivered or failed.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="At">When that became so, in UTC.</param>
/// <param name="Detail">The receiver's last answer, free of secrets.</param>
public sealed record DeliverySummary(string Receiver, TransitionKind Kind, string State, int Attempts, DateTimeOffset? At, string Detail);
