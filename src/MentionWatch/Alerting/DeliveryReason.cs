namespace MentionWatch.Alerting;

/// <summary>Why an attempt came to what it came to; the label of its metric.</summary>
internal enum DeliveryReason
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Asked to wait.</summary>
    RateLimited,

    /// <summary>The receiver failed, or took too long by its own account.</summary>
    ServerError,

    /// <summary>The receiver refused what was sent or who sent it.</summary>
    Refused,

    /// <summary>The receiver is not there any more.</summary>
    Gone,

    /// <summary>A redirect, which is never followed.</summary>
    Redirect,

    /// <summary>A good status with a bad answer.</summary>
    BadAnswer,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>No connection, or one that broke.</summary>
    Network,

    /// <summary>The address is in a private network and that is not allowed.</summary>
    PrivateAddress,

    /// <summary>Not tried, because the receiver was gone before and its configuration has not changed since.</summary>
    Disabled,

    /// <summary>Not tried, because no receiver of this name is configured any more.</summary>
    NotConfigured,

    /// <summary>A fault of ours.</summary>
    Fault,
}
