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
}
