namespace MentionWatch.Alerting.Email.Smtp;

/// <summary>The mail server refused, or is none.</summary>
internal sealed class SmtpFailureException(DeliveryOutcome outcome) : Exception(outcome.Detail)
{
    public DeliveryOutcome Outcome => outcome;

    /// <summary>The server does not offer what it must.</summary>
    public static SmtpFailureException Lacking(string what)
        => new(new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.BadAnswer, $"the mail server offers no {what}"));

    /// <summary>What answers does not speak SMTP.</summary>
    public static SmtpFailureException NotSmtp()
        => new(new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.BadAnswer, "what answers is no mail server"));
}
