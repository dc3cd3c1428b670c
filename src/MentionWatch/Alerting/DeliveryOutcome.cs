namespace MentionWatch.Alerting;

/// <summary>What one attempt came to.</summary>
/// <param name="Verdict">Accepted, worth another try, or not.</param>
/// <param name="Reason">Why, as one of a few kinds.</param>
/// <param name="Detail">The answer in one line, free of secrets.</param>
/// <param name="RetryAfter">How long the receiver asked us to wait.</param>
internal sealed record DeliveryOutcome(DeliveryVerdict Verdict, DeliveryReason Reason, string Detail, TimeSpan? RetryAfter = null);
