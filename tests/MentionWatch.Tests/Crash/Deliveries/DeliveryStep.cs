namespace MentionWatch.Tests.Crash.Deliveries;

/// <summary>How far a delivery has come, as its receiver sees it.</summary>
internal enum DeliveryStep
{
    /// <summary>Connected, and nothing read.</summary>
    Connected,

    /// <summary>The headers are read.</summary>
    Headers,

    /// <summary>Half of the body is read.</summary>
    HalfBody,

    /// <summary>All is read, and nothing answered.</summary>
    Body,

    /// <summary>A part of the answer is written.</summary>
    HalfAnswer,
}
