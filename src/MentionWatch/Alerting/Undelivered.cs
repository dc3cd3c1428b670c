namespace MentionWatch.Alerting;

/// <summary>A receiver that could not be told.</summary>
/// <param name="Receiver">Its name.</param>
/// <param name="Reason">Why, free of secrets.</param>
internal sealed record Undelivered(string Receiver, string Reason);
