namespace MentionWatch.Classification.Http;

/// <summary>A request that a model server did not answer; the message holds no text, no key and no more of an address than its host.</summary>
internal sealed class ModelException(FallbackReason reason, string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    public FallbackReason Reason => reason;

    /// <summary>How long the server asked us to wait.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Whether the request held several texts, of which each may be answered alone.</summary>
    public bool IsOfBatch { get; init; }

    /// <summary>Whether the same request can be answered a moment later.</summary>
    public bool IsTransient => reason
        is FallbackReason.Network or FallbackReason.ServerError or FallbackReason.RateLimited or FallbackReason.Timeout or FallbackReason.Malformed;
}
