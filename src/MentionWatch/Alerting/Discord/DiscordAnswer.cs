using System.Globalization;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Discord;

/// <summary>Reads Discord's answers: 200 with the message that was saved, or 204. A wait can stand in the body.</summary>
internal static class DiscordAnswer
{
    private const string UnknownWebhook = "10015";

    /// <summary>A wait that no limit of theirs reaches is none.</summary>
    private const double LongestWait = 86_400;

    public static DeliveryOutcome Judge(ReceiverAnswer answer) => answer switch
    {
        { Status: 404 } when AnswerJson.Member(answer.Body, "code") is UnknownWebhook
            => new DeliveryOutcome(DeliveryVerdict.Permanent, DeliveryReason.Gone, "HTTP 404, the webhook was deleted"),
        { Status: 429 } => (answer with { RetryAfter = Longer(answer.RetryAfter, Wait(answer.Body)) }).Judge(),
        { IsGood: true } and not { Status: 204 } when AnswerJson.Member(answer.Body, "id") is null => answer.Bad("the answer is no message of Discord"),
        _ => answer.Judge(),
    };

    private static TimeSpan? Wait(string body)
        => double.TryParse(AnswerJson.Member(body, "retry_after"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestWait
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static TimeSpan? Longer(TimeSpan? first, TimeSpan? second) => first is null || second > first ? second : first;
}
