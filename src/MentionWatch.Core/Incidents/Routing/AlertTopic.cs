namespace MentionWatch.Core.Incidents.Routing;

/// <summary>What an alert is about; crises and the worker's own troubles never share one.</summary>
public enum AlertTopic
{
    /// <summary>A crisis of a brand.</summary>
    Crisis,

    /// <summary>A source is not heard.</summary>
    SourceDegraded,

    /// <summary>The classifier does not label, or says something else than it used to.</summary>
    ClassifierTrouble,

    /// <summary>The store is in trouble.</summary>
    RedisTrouble,

    /// <summary>A changed configuration was refused.</summary>
    ConfigRejected,

    /// <summary>A receiver cannot be told.</summary>
    DeliveryFailing,

    /// <summary>The schedule does not run.</summary>
    ScheduleTrouble,

    /// <summary>The heartbeat is not sent or not taken.</summary>
    HeartbeatMissing,
}
