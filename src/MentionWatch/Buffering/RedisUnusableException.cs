namespace MentionWatch.Buffering;

/// <summary>Redis cannot be used as things are; the message says what to mend and holds no secret.</summary>
internal sealed class RedisUnusableException(string message, Exception? innerException = null) : Exception(message, innerException);
