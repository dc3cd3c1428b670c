using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Webhook;

/// <summary>The body of a word on the service itself: <c>system.raised</c> or <c>system.resolved</c>; times are in UTC.</summary>
internal sealed record WebhookNotice(string Type, DateTime Timestamp, WebhookNoticeData Data)
{
    public static WebhookNotice Of(Notice notice, string language)
    {
        var text = NoticeText.Of(notice, language);
        return new WebhookNotice(
            notice.IsOver ? "system.resolved" : "system.raised",
            notice.At.UtcDateTime,
            new WebhookNoticeData(notice.Key, notice.Kind.Name(), notice.Subject, notice.IsOver ? "resolved" : "firing", notice.Since.UtcDateTime, text.Title, text.Since, text.Why, text.LinesOf(AlertPart.Do)));
    }
}

internal sealed record WebhookNoticeData(
    string AlertKey,
    string Kind,
    string Subject,
    string Status,
    DateTime StartedAt,
    string Title,
    string Since,
    IReadOnlyList<string> Why,
    [property: System.Text.Json.Serialization.JsonPropertyName("do")] IReadOnlyList<string> Do)
{
    public int SchemaVersion { get; } = 1;
}
