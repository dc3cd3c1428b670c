using System.Globalization;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Notices in English.</summary>
internal sealed class EnglishNoticePhrases : INoticePhrases
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en");

    public string Title(Notice notice) => $"MentionWatch: {(notice.IsOver ? WellAgain(notice.Kind, notice.Subject) : What(notice.Kind, notice.Subject))}";

    public string Since(Notice notice) => notice.IsOver
        ? $"It lasted {Clock.Span(notice.At - notice.Since)}, from {At(notice.Since)} to {At(notice.At)}."
        : $"Since {At(notice.Since)}, for {Clock.Span(notice.At - notice.Since)}. This is about the service itself and no crisis of a brand.";

    public string Do(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"A crisis there would not be seen. Check its address and its key: mentionwatch sources test {subject}.",
        TroubleKind.ClassifierTrouble => "If no crisis is going on: read some posts, and measure the model on them with mentionwatch evaluate.",
        TroubleKind.RedisTrouble => "Nothing is counted and no crisis is told until it is back. See /health/ready, its disk, its memory and its log.",
        TroubleKind.ConfigRejected => "The last good configuration stays in force. Run mentionwatch check and mend what it names.",
        TroubleKind.DeliveryFailing => $"Alerts may not reach people. Try it: mentionwatch receivers test {subject}, and see mentionwatch deliveries --receiver {subject}.",
        TroubleKind.ScheduleTrouble => "Nothing is polled, looked at or sent. See /health/ready and the log of the worker.",
        _ => "Whoever listens for the heartbeat will raise an alarm soon. See /health/ready for what does not work.",
    };

    public string What(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"source {subject} is not heard",
        TroubleKind.ClassifierTrouble => "the classifier is not to be relied on",
        TroubleKind.RedisTrouble => $"Redis is not usable on {subject}",
        TroubleKind.ConfigRejected => $"a changed configuration was refused on {subject}",
        TroubleKind.DeliveryFailing => $"receiver {subject} does not take alerts",
        TroubleKind.ScheduleTrouble => $"the schedule does not run on {subject}",
        _ => "the heartbeat is missing",
    };

    private static string WellAgain(TroubleKind kind, string subject) => kind switch
    {
        TroubleKind.SourceDegraded => $"source {subject} is heard again",
        TroubleKind.ClassifierTrouble => "the classifier can be relied on again",
        TroubleKind.RedisTrouble => $"Redis is usable again on {subject}",
        TroubleKind.ConfigRejected => $"the configuration is in order again on {subject}",
        TroubleKind.DeliveryFailing => $"receiver {subject} takes alerts again",
        TroubleKind.ScheduleTrouble => $"the schedule runs again on {subject}",
        _ => "the heartbeat is back",
    };

    /// <summary>A service has no brand and no time zone of one.</summary>
    private static string At(DateTimeOffset at) => $"{Clock.Time(at, TimeZoneInfo.Utc)} UTC on {Clock.Day(at, TimeZoneInfo.Utc, Culture)}";
}
