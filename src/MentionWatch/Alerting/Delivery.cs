using MentionWatch.Core.Incidents;

namespace MentionWatch.Alerting;

/// <summary>One alert on its way to one receiver.</summary>
/// <param name="Id">Idempotency key, the same for every attempt; letters, digits, <c>-</c> and <c>_</c>.</param>
/// <param name="Receiver">Name of the receiver.</param>
/// <param name="Alert">What to tell.</param>
/// <param name="Attempt">Number of this attempt, from 1.</param>
/// <param name="Undelivered">Whom it could not be told, when this receiver is the fallback.</param>
internal sealed record Delivery(string Id, string Receiver, Alert Alert, int Attempt, Undelivered? Undelivered = null);
