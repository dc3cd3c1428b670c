using System.Globalization;
using System.Text.RegularExpressions;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Teams;

/// <summary>Reads the answers of Teams: 202 from a workflow, 200 with <c>1</c> or nothing from a connector, whose errors come with 200 too.</summary>
internal static partial class TeamsAnswer
{
    public static DeliveryOutcome Judge(ReceiverAnswer answer)
    {
        var body = answer.Body.Trim();
        if (!answer.IsGood || answer.Status == 202 || body.Length == 0 || string.Equals(body, "1", StringComparison.Ordinal))
        {
            return answer.Judge();
        }

        return ErrorInside().Match(body) is { Success: true } error
            ? Inside(answer, int.Parse(error.Groups["status"].ValueSpan, CultureInfo.InvariantCulture))
            : answer.Bad("the answer is none of Teams");
    }

    private static DeliveryOutcome Inside(ReceiverAnswer answer, int status)
        => answer.Bad($"the text of the answer says HTTP {status}", StatusVerdict.Of(status).Verdict == DeliveryVerdict.Retry ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent);

    [GeneratedRegex(@"HTTP error (?<status>[1-5]\d\d)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ErrorInside();
}
