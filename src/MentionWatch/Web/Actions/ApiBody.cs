using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MentionWatch.Sources.Ingest;

namespace MentionWatch.Web.Actions;

/// <summary>Reads what programs send.</summary>
internal static class ApiBody
{
    private const int LongestBody = 16 * 1024;

    /// <summary>The one JSON object of a body; <see langword="null"/> when it is none, or too long.</summary>
    /// <param name="request">The call.</param>
    /// <param name="type">What the object is.</param>
    /// <param name="empty">What a body of no bytes means; absent when it is no body.</param>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, T? empty = null)
        where T : class
    {
        if (await RawBody.ReadAsync(request, LongestBody, request.HttpContext.RequestAborted) is not { } body)
        {
            return null;
        }

        try
        {
            return body.Length == 0 && empty is not null ? empty : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
