using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Delivering;

/// <summary>Keeps receivers that are gone from being asked again until their configuration changes.</summary>
internal sealed partial class ReceiverGate(DisabledReceivers disabled, ILogger<ReceiverGate> logger)
{
    /// <summary>Why the receiver is not to be tried, if it is not.</summary>
    public async Task<DeliveryOutcome?> RefusalAsync(ConfiguredReceiver receiver)
    {
        if (await disabled.FindAsync(receiver.Name) is not { } fingerprint)
        {
            return null;
        }

        if (fingerprint != ReceiverFingerprint.Of(receiver.Options))
        {
            await disabled.RemoveAsync(receiver.Name);
            Log.Enabled(logger, receiver.Name);
            return null;
        }

        return new DeliveryOutcome(
            DeliveryVerdict.Permanent, DeliveryReason.Disabled, "the receiver said before that it is gone; change its configuration to use it again");
    }

    public Task CloseAsync(ConfiguredReceiver receiver)
    {
        Log.Disabled(logger, receiver.Name);
        return disabled.AddAsync(receiver.Name, ReceiverFingerprint.Of(receiver.Options));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Receiver {Receiver} says that it is gone. Nothing is sent to it until its configuration changes.")]
        public static partial void Disabled(ILogger logger, string receiver);

        [LoggerMessage(2, LogLevel.Information, "Receiver {Receiver} has a new configuration and is used again.")]
        public static partial void Enabled(ILogger logger, string receiver);
    }
}
