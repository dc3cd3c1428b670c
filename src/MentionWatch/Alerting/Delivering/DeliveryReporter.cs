using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Says and counts what became of attempts: the first failure of a receiver loudly, its repetitions quietly, its recovery once.</summary>
internal sealed partial class DeliveryReporter(ReceiverHealth health, AlertingMetrics metrics, TimeProvider time, ILogger<DeliveryReporter> logger)
{
    public void Report(ConfiguredReceiver receiver, ClaimedDelivery delivery, DeliveryOutcome outcome, Settlement settlement)
    {
        metrics.Attempted(receiver.Name, settlement.State, outcome.Reason);
        if (settlement.State == DeliveryState.Delivered)
        {
            Log.Delivered(logger, delivery.Incident, delivery.Alert.Sequence, receiver.Name, delivery.Attempt);
            if (health.Succeeded(receiver.Name) is { } ended)
            {
                Log.Recovered(logger, receiver.Name, time.GetUtcNow() - ended.Since, ended.Failures);
            }

            return;
        }

        var level = health.Failed(receiver.Name, outcome.Detail) ? LogLevel.Warning : LogLevel.Debug;
        if (settlement.DueAt is { } due)
        {
            Log.Retrying(logger, level, receiver.Name, outcome.Detail, delivery.Incident, delivery.Alert.Sequence, delivery.Attempt, due);
            ReportFallback(receiver, delivery, settlement);
        }
        else
        {
            Log.GivenUp(logger, delivery.Incident, delivery.Alert.Sequence, receiver.Name, delivery.Attempt, outcome.Detail, settlement.Fallback ?? "nobody");
        }
    }

    private void ReportFallback(ConfiguredReceiver receiver, ClaimedDelivery delivery, Settlement settlement)
    {
        if (settlement.Fallback is { } fallback && fallback != delivery.ToldInstead)
        {
            Log.ToldInstead(logger, delivery.Incident, delivery.Alert.Sequence, receiver.Name, time.GetUtcNow() - delivery.QueuedAt, settlement.Detail, fallback);
        }
    }

    /// <summary>A delivery was given up without an attempt, because its receiver is not there to be tried.</summary>
    public void Orphaned(ClaimedDelivery delivery, DeliveryOutcome outcome, Settlement settlement)
    {
        metrics.Attempted(delivery.Receiver, settlement.State, outcome.Reason);
        Log.Orphaned(logger, delivery.Incident, delivery.Alert.Sequence, delivery.Receiver, outcome.Detail, settlement.Fallback ?? "nobody");
    }

    public void Fault(ConfiguredReceiver receiver, ClaimedDelivery delivery, Exception exception)
        => Log.Fault(logger, exception, delivery.Incident, delivery.Alert.Sequence, receiver.Name);

    public void NotWritten(ConfiguredReceiver receiver, ClaimedDelivery delivery, TimeoutException problem)
        => Log.NotWritten(logger, delivery.Incident, delivery.Alert.Sequence, receiver.Name, problem.Message);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Alert {Incident} #{Sequence} delivered to {Receiver} at attempt {Attempt}.")]
        public static partial void Delivered(ILogger logger, string incident, int sequence, string receiver, int attempt);

        [LoggerMessage(2, LogLevel.Information, "Receiver {Receiver} works again after {Duration} and {Failures} failures.")]
        public static partial void Recovered(ILogger logger, string receiver, TimeSpan duration, int failures);

        [LoggerMessage(EventId = 3, Message = "Receiver {Receiver} fails: {Detail}. Alert {Incident} #{Sequence}, attempt {Attempt}, is tried again at {Due:O}.")]
        public static partial void Retrying(
            ILogger logger, LogLevel level, string receiver, string detail, string incident, int sequence, int attempt, DateTimeOffset due);

        [LoggerMessage(4, LogLevel.Error, "Alert {Incident} #{Sequence} could not be delivered to {Receiver} in {Attempt} attempts: {Detail}. Told instead: {Fallback}.")]
        public static partial void GivenUp(ILogger logger, string incident, int sequence, string receiver, int attempt, string detail, string fallback);

        [LoggerMessage(5, LogLevel.Error, "Alert {Incident} #{Sequence} to {Receiver} met a fault of our own.")]
        public static partial void Fault(ILogger logger, Exception exception, string incident, int sequence, string receiver);

        [LoggerMessage(6, LogLevel.Error, "Alert {Incident} #{Sequence} to {Receiver} is given up: {Detail}. Told instead: {Fallback}.")]
        public static partial void Orphaned(ILogger logger, string incident, int sequence, string receiver, string detail, string fallback);

        [LoggerMessage(7, LogLevel.Warning, "Alert {Incident} #{Sequence} is sent to {Receiver} though a killed Redis would forget it, and it may be told again then: {Problem}")]
        public static partial void NotWritten(ILogger logger, string incident, int sequence, string receiver, string problem);

        [LoggerMessage(8, LogLevel.Error, "Alert {Incident} #{Sequence} has not reached {Receiver} for {Age}: {Detail}. Told instead: {Fallback}. It is tried on.")]
        public static partial void ToldInstead(ILogger logger, string incident, int sequence, string receiver, TimeSpan age, string detail, string fallback);
    }
}
