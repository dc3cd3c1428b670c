namespace MentionWatch.Alerting.Http;

/// <summary>What a receiver answered.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Body">The beginning of the body; written by others, so it goes into no message as it is.</param>
/// <param name="RetryAfter">How long it asked us to wait.</param>
internal sealed record ReceiverAnswer(int Status, string Body, TimeSpan? RetryAfter)
{
    /// <summary>What the status alone says.</summary>
    /// <param name="note">What to add to the detail.</param>
    public DeliveryOutcome Judge(string note = "")
    {
        var (verdict, reason) = StatusVerdict.Of(Status);
        return new DeliveryOutcome(verdict, reason, note.Length == 0 ? $"HTTP {Status}" : $"HTTP {Status} {note}", RetryAfter);
    }

    /// <summary>A good status with an answer that the service does not give when all is well.</summary>
    /// <param name="problem">What is wrong with it, in words of ours.</param>
    /// <param name="verdict">Whether another try can help.</param>
    public DeliveryOutcome Bad(string problem, DeliveryVerdict verdict = DeliveryVerdict.Permanent)
        => new(verdict, DeliveryReason.BadAnswer, $"HTTP {Status}, but {problem}", RetryAfter);

    public bool IsGood => Status is >= 200 and <= 299;
}
