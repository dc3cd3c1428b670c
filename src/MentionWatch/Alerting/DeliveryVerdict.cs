namespace MentionWatch.Alerting;

/// <summary>What is to be done after an attempt.</summary>
internal enum DeliveryVerdict
{
    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>Try again later.</summary>
    Retry,

    /// <summary>Trying again cannot help.</summary>
    Permanent,
}
