namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Something that is wrong now.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">With which source, receiver or worker; empty when there is but one.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Detail">What is known of it, in one line, free of secrets.</param>
internal sealed record Trouble(TroubleKind Kind, string Subject, DateTimeOffset Since, string Detail)
{
    /// <summary>The same for the same trouble, whoever sees it.</summary>
    public string Key => $"{Kind.Name()}:{Subject}";
}
