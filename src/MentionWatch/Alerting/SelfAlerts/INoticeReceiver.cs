namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>A receiver that can also be told of troubles of the service itself, in a way that nobody takes for a crisis.</summary>
internal interface INoticeReceiver : IReceiver
{
    /// <summary>Makes one attempt.</summary>
    ValueTask<DeliveryOutcome> NotifyAsync(Notice notice, CancellationToken cancellationToken);
}
