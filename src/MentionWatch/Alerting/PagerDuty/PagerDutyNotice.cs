using System.Globalization;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.SelfAlerts;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Lays a word on the service itself out as an event with a key and a class of its own, so that it is never part of a crisis.</summary>
internal static class PagerDutyNotice
{
    private const int MaxSummary = 1024;

    public static PagerDutyEvent Of(Notice notice, string language, string routingKey)
    {
        var text = NoticeText.Of(notice, language);
        var bare = new PagerDutyEvent(routingKey, notice.IsOver ? "resolve" : "trigger", notice.Key);
        return notice.IsOver ? bare : bare with
        {
            Client = "MentionWatch",
            Payload = new PagerDutyPayload(
                TextCut.ToUnits(text.Title, MaxSummary, Phrases.In(language).Missing),
                "mentionwatch",
                notice.Kind is TroubleKind.RedisTrouble or TroubleKind.ScheduleTrouble or TroubleKind.DeliveryFailing ? "error" : "warning",
                notice.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture))
            {
                Group = "mentionwatch",
                Class = $"system.{notice.Kind.Name()}",
                CustomDetails = new Dictionary<string, string>(StringComparer.Ordinal) { [Phrases.In(language).Headings.Why] = string.Join('\n', NoticeText.Lines(text)) },
            },
        };
    }
}
