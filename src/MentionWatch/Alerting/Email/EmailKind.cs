using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Email;

/// <summary>Names e-mail in the configuration.</summary>
internal static class EmailKind
{
    public static ReceiverKind Kind { get; } = ReceiverKind.Of<EmailOptions>(
        "email",
        "Mailboxes, through a mail server (SMTP submission); the mails of an incident form a thread.",
        static (options, services) => new EmailReceiver(
            options, new EmailRenderer(services.GetRequiredService<AlertWriter>(), options), services.GetRequiredService<TimeProvider>()));
}
