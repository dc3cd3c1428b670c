namespace MentionWatch.Alerting.Http;

/// <summary>Whether a status code is worth another try.</summary>
internal static class StatusVerdict
{
    public static (DeliveryVerdict Verdict, DeliveryReason Reason) Of(int status) => status switch
    {
        >= 200 and <= 299 => (DeliveryVerdict.Delivered, DeliveryReason.Accepted),
        408 => (DeliveryVerdict.Retry, DeliveryReason.Timeout),
        429 => (DeliveryVerdict.Retry, DeliveryReason.RateLimited),
        >= 500 => (DeliveryVerdict.Retry, DeliveryReason.ServerError),
        410 => (DeliveryVerdict.Permanent, DeliveryReason.Gone),
        >= 300 and <= 399 => (DeliveryVerdict.Permanent, DeliveryReason.Redirect),
        >= 400 => (DeliveryVerdict.Permanent, DeliveryReason.Refused),
        _ => (DeliveryVerdict.Permanent, DeliveryReason.BadAnswer),
    };
}
