namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>What can be wrong with the service itself.</summary>
internal enum TroubleKind
{
    /// <summary>A source is not heard.</summary>
    SourceDegraded,

    /// <summary>The classifier does not label, labels in part, or says other things than the month before.</summary>
    ClassifierTrouble,

    /// <summary>The store does not answer or takes no writes.</summary>
    RedisTrouble,

    /// <summary>A changed configuration was refused.</summary>
    ConfigRejected,

    /// <summary>A receiver does not take alerts.</summary>
    DeliveryFailing,

    /// <summary>The schedule does not run.</summary>
    ScheduleTrouble,

    /// <summary>The heartbeat is not sent or not taken.</summary>
    HeartbeatMissing,
}
