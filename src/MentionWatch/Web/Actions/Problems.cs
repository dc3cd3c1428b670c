namespace MentionWatch.Web.Actions;

/// <summary>What can be wrong with a call, as problem details (RFC 9457).</summary>
internal static class Problems
{
    public static IResult Unauthorized() => Of(
        StatusCodes.Status401Unauthorized, "No token that is known", "Send \"Authorization: Bearer …\" with one of the tokens under Web.Tokens in the configuration.");

    public static IResult ReadOnly() => Of(StatusCodes.Status403Forbidden, "This token may only read", "Use one without ReadOnly.");

    public static IResult NoIncident() => Of(StatusCodes.Status404NotFound, "There is no such incident", "GET /api/incidents lists those that are kept.");

    public static IResult BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "The call cannot be understood", detail);

    public static IResult TooMany() => Of(StatusCodes.Status429TooManyRequests, "Too many calls from one address", "Come back after the time in Retry-After.");

    public static IResult Full() => Of(StatusCodes.Status409Conflict, "The history of this incident is full", "Nothing was written down. What changes the incident is still taken.");

    public static IResult StoreAway() => Of(StatusCodes.Status503ServiceUnavailable, "The store does not answer", "It is not known whether anything was changed; look, and try again.");

    private static IResult Of(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);
}
