namespace MentionWatch.Alerting.Heartbeat;

/// <summary>A receiver that can notice by itself when it no longer hears from us.</summary>
internal interface IWatchdogReceiver : IReceiver
{
    /// <summary>Whether it is to.</summary>
    bool IsWatchdog { get; }

    /// <summary>Says that everything works.</summary>
    /// <param name="until">When that is no longer true unless it is said again.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    ValueTask<DeliveryOutcome> PulseAsync(DateTimeOffset until, CancellationToken cancellationToken);
}
