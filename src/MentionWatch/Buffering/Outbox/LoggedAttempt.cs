using MentionWatch.Alerting;

namespace MentionWatch.Buffering.Outbox;

/// <summary>One attempt at a delivery.</summary>
/// <param name="At">When it began, in UTC.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Outcome"><c>delivered</c>, <c>retry</c> or <c>failed</c>.</param>
/// <param name="Reason">Why, as one of a few kinds.</param>
/// <param name="Detail">The answer in one line, free of secrets.</param>
internal sealed record LoggedAttempt(DateTimeOffset At, long Milliseconds, string Outcome, string Reason, string Detail)
{
    public const string Delivered = "delivered";
    public const string Failed = "failed";
    public const string Retry = "retry";

    /// <summary>The attempt that had this outcome.</summary>
    public static LoggedAttempt Of(DeliveryOutcome result, string outcome, DateTimeOffset began, DateTimeOffset ended)
        => new(began, (long)(ended - began).TotalMilliseconds, outcome, result.Reason.ToString(), result.Detail);
}
