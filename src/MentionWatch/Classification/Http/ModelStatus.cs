using System.Net;

namespace MentionWatch.Classification.Http;

/// <summary>What a status code of a model server means.</summary>
/// <remarks>
/// text-embeddings-inference answers 413 to a body that is too large, 422 to a batch or a text that is too long, 424 when the inference
/// failed, 429 when it is overloaded and 503 while it is unhealthy; chat servers answer 400 to a text they do not take.
/// </remarks>
internal static class ModelStatus
{
    public static FallbackReason Reason(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => FallbackReason.Refused,
        HttpStatusCode.TooManyRequests => FallbackReason.RateLimited,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => FallbackReason.Misconfigured,
        HttpStatusCode.RequestTimeout or HttpStatusCode.FailedDependency or (HttpStatusCode)425 => FallbackReason.ServerError,
        >= HttpStatusCode.InternalServerError => FallbackReason.ServerError,
        _ => FallbackReason.Misconfigured,
    };

    public static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => " (ApiKey missing or wrong)",
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => " (nothing there: check Url and Model)",
        HttpStatusCode.FailedDependency => " (the inference failed, or the model does not classify)",
        HttpStatusCode.TooManyRequests => " (overloaded)",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => " (redirects are not followed: mend Url)",
        _ => "",
    };
}
