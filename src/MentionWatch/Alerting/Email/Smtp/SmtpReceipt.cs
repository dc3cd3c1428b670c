namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>What became of a mail, recipient by recipient.</summary>
/// <param name="Accepted">Who has it.</param>
/// <param name="Answer">What the server said of the mail, if anybody has it.</param>
/// <param name="Refusals">What it said of those who do not.</param>
internal sealed record SmtpReceipt(IReadOnlyList<string> Accepted, DeliveryOutcome? Answer, IReadOnlyList<DeliveryOutcome> Refusals)
{
    /// <summary>One who can still get it is tried again; one who never can is only mentioned while others have it.</summary>
    public DeliveryOutcome Judge()
    {
        var waiting = Refusals.FirstOrDefault(refusal => refusal.Verdict == DeliveryVerdict.Retry);
        var worst = waiting ?? (Refusals.Count > 0 ? Refusals[0] : null);
        return (Answer, worst) switch
        {
            (null, null) => new DeliveryOutcome(DeliveryVerdict.Delivered, DeliveryReason.Accepted, "every recipient has it"),
            (null, _) => worst,
            (_, null) => Answer,
            _ => (waiting ?? Answer) with { Detail = $"{Accepted.Count} of {Accepted.Count + Refusals.Count} recipients have it; the others: {worst.Detail}" },
        };
    }
}
