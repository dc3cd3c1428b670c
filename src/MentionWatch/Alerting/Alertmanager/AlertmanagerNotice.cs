using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Lays a word on the service itself out as an alert with a name and labels of its own, and none of a brand.</summary>
internal static class AlertmanagerNotice
{
    public static AlertmanagerAlert Of(Notice notice, string language, DateTimeOffset until)
    {
        var text = NoticeText.Of(notice, language);
        return new AlertmanagerAlert
        {
            Labels = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["alertname"] = $"MentionWatch{notice.Kind}",
                ["severity"] = "warning",
                ["subject"] = notice.Subject,
            },
            Annotations = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["summary"] = AlertmanagerText.Defuse(text.Title),
                ["description"] = AlertmanagerText.Defuse(string.Join('\n', NoticeText.Lines(text))),
                ["notice"] = notice.Key,
            },
            StartsAt = notice.Since.UtcDateTime,
            EndsAt = (notice.IsOver ? notice.At : until).UtcDateTime,
        };
    }
}
