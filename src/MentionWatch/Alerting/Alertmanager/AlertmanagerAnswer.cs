using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Alertmanager;

/// <summary>Reads the answers of an Alertmanager: an accepted call is answered 200 with nothing in it.</summary>
internal static class AlertmanagerAnswer
{
    /// <summary>Version 0.25 answers 200 with an empty body, some proxies in front of it with an empty object.</summary>
    public static DeliveryOutcome Judge(ReceiverAnswer answer)
        => answer.IsGood && answer.Body.Trim() is not ("" or "{}") ? answer.Bad("the answer is none of Alertmanager") : answer.Judge();
}
