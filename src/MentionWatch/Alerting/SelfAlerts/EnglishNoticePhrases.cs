using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>Notices in English.</summary>
internal sealed class EnglishNoticePhrases : INoticePhrases
{
    public string Title(Notice notice) => notice.IsOver ? $"MentionWatch: over, {What(notice)}" : $"MentionWatch: {What(notice)}";

    public string Since(Notice notice) => notice.IsOver
        ? $"It lasted {Clock.Span(notice.At - notice.Since)}, from {notice.Since:u} to {notice.At:u}."
        : $"Since {notice.Since:u}, for {Clock.Span(notice.At - notice.Since)}. This is about the service itself and no crisis of a brand.";

    public string Do(TroubleKind kind) => kind switch
    {
        TroubleKind.SourceDegraded => "A crisis there would not be seen. Check its address and its key: mentionwatch sources test NAME.",
        TroubleKind.ClassifierTrouble => "Without a crisis going on: read some posts, and measure the model on them with mentionwatch evaluate.",
        TroubleKind.RedisTrouble => "Nothing is counted and no crisis is told until it is back. See /health/ready, its disk, its memory and its log.",
        TroubleKind.ConfigRejected => "The last good configuration stays in force. Run mentionwatch check and mend what it names.",
        TroubleKind.DeliveryFailing => "Alerts may not reach people. Try it: mentionwatch receivers test NAME, and see mentionwatch deliveries.",
        TroubleKind.ScheduleTrouble => "Nothing is polled, looked at or sent. See /health/ready and the log of the worker.",
        _ => "Who waits for the heartbeat raises an alarm soon. See /health/ready for what does not work.",
    };

    private static string What(Notice notice) => notice.Kind switch
    {
        TroubleKind.SourceDegraded => $"source {notice.Subject} is not heard",
        TroubleKind.ClassifierTrouble => "the classifier is not to be relied on",
        TroubleKind.RedisTrouble => $"Redis is not usable on {notice.Subject}",
        TroubleKind.ConfigRejected => $"a changed configuration was refused on {notice.Subject}",
        TroubleKind.DeliveryFailing => $"receiver {notice.Subject} does not take alerts",
        TroubleKind.ScheduleTrouble => $"the schedule does not run on {notice.Subject}",
        _ => "the heartbeat is missing",
    };
}
