using System.Globalization;
using MentionWatch.Buffering.Outbox;

namespace MentionWatch.Alerting.Reporting;

/// <summary>The delivery log as plain text: one line a delivery, and one for each of its attempts.</summary>
internal static class DeliveryLogText
{
    public static IEnumerable<string> Lines(IEnumerable<LoggedDelivery> deliveries) => deliveries.SelectMany(Lines);

    private static IEnumerable<string> Lines(LoggedDelivery delivery) => [Head(delivery), .. delivery.Tries.Select(Line)];

    private static string Head(LoggedDelivery delivery)
    {
        var instead = delivery.InPlaceOf is { } other ? $" in place of {other}" : "";
        var told = delivery.ToldInstead is { } fallback ? $", {fallback} was told instead" : "";
        return $"{At(delivery.At)}  {delivery.Id}  {delivery.Kind}  {delivery.Incident} #{delivery.Sequence} to {delivery.Receiver}{instead}: {delivery.State.ToString().ToLowerInvariant()}{told}";
    }

    private static string Line(LoggedAttempt attempt)
        => string.Create(CultureInfo.InvariantCulture, $"    {At(attempt.At)}  {attempt.Outcome,-9}  {attempt.Milliseconds,6} ms  {attempt.Detail}");

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
