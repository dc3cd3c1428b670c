namespace MentionWatch.Sources;

/// <summary>A poll that failed, with what can be done about it.</summary>
/// <param name="kind">What kind of failure it is.</param>
/// <param name="message">What happened, free of secrets.</param>
/// <param name="retryAt">When the source asked to be left alone until, in UTC.</param>
/// <param name="innerException">The cause.</param>
internal sealed class SourceException(SourceFailureKind kind, string message, DateTimeOffset? retryAt = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public SourceFailureKind Kind { get; } = kind;

    public DateTimeOffset? RetryAt { get; } = retryAt;
}
