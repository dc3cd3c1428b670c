using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Email;

/// <summary>Lays an alert out as a mail.</summary>
internal sealed class EmailRenderer(AlertWriter writer, EmailOptions options)
{
    private const int MaxSubject = 200;
    private readonly IPhrases _phrases = Phrases.In(options.Language);

    public EmailMessage Render(Delivery delivery, DateTimeOffset now)
    {
        var first = DeliveryId.Of(delivery.Alert.IncidentKey, 1, delivery.Receiver);
        return Message(delivery.Id, string.Equals(first, delivery.Id, StringComparison.Ordinal) ? null : first, writer.Write(delivery, options.Language), now);
    }

    /// <summary>A word on the service itself; that it is over is in one thread with that it was there.</summary>
    public EmailMessage Render(Notice notice, DateTimeOffset now) => Message(
        notice.Id,
        notice.IsOver ? (notice with { IsOver = false }).Id : null,
        NoticeText.Of(notice, options.Language),
        now);

    private EmailMessage Message(string id, string? threadId, AlertText text, DateTimeOffset now) => new()
    {
        Id = MessageId(id),
        ThreadId = threadId is null ? null : MessageId(threadId),
        Date = now,
        From = options.From,
        To = options.To,
        Subject = TextCut.ToUnits(text.Title, MaxSubject, _phrases.Missing),
        Language = options.Language,
        Text = EmailPlainText.Write(text),
        Html = new EmailHtml(_phrases, options.Language).Write(text),
    };

    private string MessageId(string id) => $"<{id}@{options.From[(options.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}>";
}
