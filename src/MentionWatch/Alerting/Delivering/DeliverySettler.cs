using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Decides what becomes of a delivery after an attempt.</summary>
internal sealed class DeliverySettler(IOptionsMonitor<MentionWatchOptions> options, TimeProvider time)
{
    public Settlement Settle(ClaimedDelivery delivery, DeliveryOutcome outcome, DateTimeOffset began)
    {
        var now = time.GetUtcNow();
        var alerts = options.CurrentValue.Alerts;
        var policy = new RetryPolicy(alerts.Retry);
        var decision = outcome.Verdict == DeliveryVerdict.Retry
            ? policy.Decide(Failure(delivery, outcome, now), Random.Shared.NextDouble())
            : new RetryDecision(DueAt: null, TellFallback: outcome.Verdict == DeliveryVerdict.Permanent);
        var state = outcome.Verdict == DeliveryVerdict.Delivered ? DeliveryState.Delivered
            : decision.DueAt is null ? DeliveryState.Failed
            : DeliveryState.Waiting;
        var fallback = decision.TellFallback ? FallbackRule.Of(delivery, alerts) : null;
        return new Settlement(state, outcome.Detail)
        {
            DueAt = decision.DueAt,
            Fallback = fallback,
            OverdueSince = state == DeliveryState.Waiting && fallback is not null ? now - policy.Patience(delivery.Alert.PeakSeverity) : null,
            Attempt = LoggedAttempt.Of(outcome, Label(state), began, now),
        };
    }

    private static string Label(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => LoggedAttempt.Delivered,
        DeliveryState.Failed => LoggedAttempt.Failed,
        _ => LoggedAttempt.Retry,
    };

    private static DeliveryFailure Failure(ClaimedDelivery delivery, DeliveryOutcome outcome, DateTimeOffset now) => new()
    {
        Attempt = delivery.Attempt,
        At = now,
        QueuedAt = delivery.QueuedAt,
        FirstAttemptAt = delivery.FirstAttemptAt,
        Severity = delivery.Alert.PeakSeverity,
        RetryAfter = outcome.RetryAfter,
    };
}
