using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MentionWatch.Tests.Alerting.Support;

/// <summary>Answers as a service does that checks what it is sent.</summary>
internal static class Cloud
{
    /// <summary>Checks the body of a request and answers it, or refuses it with its faults.</summary>
    /// <param name="check">Holds the body against what the service takes.</param>
    /// <param name="accept">The service's good answer.</param>
    public static Func<HttpContext, Task> Of(Action<HttpContext, JsonElement, StrictJson> check, Func<JsonElement, Func<HttpContext, Task>> accept) => Of(static _ => "POST", check, accept);

    /// <summary>The same for a service whose calls have several methods.</summary>
    public static Func<HttpContext, Task> Of(
        Func<HttpContext, string> method, Action<HttpContext, JsonElement, StrictJson> check, Func<JsonElement, Func<HttpContext, Task>> accept) => async context =>
    {
        var strict = new StrictJson();
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        strict.Demand(string.Equals(context.Request.Method, method(context), StringComparison.Ordinal), "the method is not the one for this");
        strict.Demand(string.Equals(context.Request.ContentType, "application/json", StringComparison.Ordinal), "the content is not application/json");
        check(context, body.RootElement, strict);
        var answer = strict.Faults.Count == 0 ? accept(body.RootElement) : Refuse(strict.Faults);
        await answer(context);
    };

    private static Func<HttpContext, Task> Refuse(IReadOnlyList<string> faults)
        => ReceiverStub.Status(400, JsonSerializer.Serialize(new { status = "invalid event", message = "Event object is invalid", errors = faults }));
}
