namespace MentionWatch.Alerting.Delivering;

/// <summary>A receiver that fails.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Since">When the first failure of this row was.</param>
/// <param name="Reason">What it answered last, free of secrets.</param>
/// <param name="Failures">How many in a row.</param>
internal sealed record FailingReceiver(string Name, DateTimeOffset Since, string Reason, int Failures);
