namespace MentionWatch.Buffering.Outbox;

/// <summary>Where a delivery is in its life.</summary>
internal enum DeliveryState
{
    /// <summary>To be sent, or sent again.</summary>
    Waiting,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>Given up.</summary>
    Failed,
}
