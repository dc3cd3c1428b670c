namespace MentionWatch.Classification.Http;

/// <summary>Why a model server did not answer for a text.</summary>
internal enum FallbackReason
{
    /// <summary>It could not be reached, or the connection broke.</summary>
    Network,

    /// <summary>It said that it has a problem.</summary>
    ServerError,

    /// <summary>It asked to be asked later.</summary>
    RateLimited,

    /// <summary>One attempt took too long.</summary>
    Timeout,

    /// <summary>The answer was not what was asked for.</summary>
    Malformed,

    /// <summary>It did not take the text.</summary>
    Refused,

    /// <summary>It cannot answer before its options are mended.</summary>
    Misconfigured,

    /// <summary>It is left alone after many failures.</summary>
    BreakerOpen,

    /// <summary>The time for the batch was over.</summary>
    Budget,
}
