using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Opsgenie;

/// <summary>Reads Opsgenie's answers: 202 with the id of a request that will be processed.</summary>
internal static class OpsgenieAnswer
{
    public static DeliveryOutcome Judge(ReceiverAnswer answer)
        => answer.IsGood && AnswerJson.Member(answer.Body, "requestId") is null ? answer.Bad("the answer names no request") : answer.Judge();
}
