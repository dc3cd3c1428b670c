namespace MentionWatch.Alerting;

/// <summary>A receiver as configured.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its options.</param>
/// <param name="Receiver">What sends to it.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record ConfiguredReceiver(string Name, ReceiverOptions Options, IReceiver Receiver, ReceiverKind Kind);
