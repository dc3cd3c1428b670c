namespace MentionWatch.Buffering.Pipeline;

/// <summary>A payload that could not be read or classified.</summary>
internal readonly record struct DeadLetter(string Reason, ReadOnlyMemory<byte> Payload);
