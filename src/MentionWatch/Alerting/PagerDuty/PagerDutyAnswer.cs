using System.Text.RegularExpressions;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.PagerDuty;

/// <summary>Reads PagerDuty's answers: 202 with the status <c>success</c> is what an accepted event gets.</summary>
internal static partial class PagerDutyAnswer
{
    /// <summary>The limits are dynamic and refill within minutes; asking sooner only uses them up.</summary>
    private static readonly TimeSpan Throttled = TimeSpan.FromMinutes(1);

    public static DeliveryOutcome Judge(ReceiverAnswer answer)
    {
        var status = StatusOf(answer.Body);
        if (!answer.IsGood)
        {
            var outcome = answer.Judge(status);
            return outcome is { Reason: DeliveryReason.RateLimited, RetryAfter: null } ? outcome with { RetryAfter = Throttled } : outcome;
        }

        return string.Equals(status, "success", StringComparison.Ordinal)
            ? answer.Judge(status)
            : answer.Bad($"the answer is not success: {(status.Length == 0 ? "no status" : status)}");
    }

    /// <summary>PagerDuty's own word, or nothing: any other text is written by others and goes into no message.</summary>
    private static string StatusOf(string body)
        => AnswerJson.Member(body, "status") is { } status && Word().IsMatch(status) ? status : "";

    [GeneratedRegex(@"\A[a-z][a-z _]{1,30}\z", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
