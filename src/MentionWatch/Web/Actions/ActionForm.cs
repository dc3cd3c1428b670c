using System.Globalization;
using System.Text;
using MentionWatch.Sources.Ingest;
using Microsoft.AspNetCore.WebUtilities;

namespace MentionWatch.Web.Actions;

/// <summary>What the page's form sent.</summary>
/// <param name="Action">Name of the action.</param>
/// <param name="Proof">Proof that it came from the page.</param>
/// <param name="Request">The rest.</param>
internal sealed record ActionForm(string Action, string Proof, ActionRequest Request)
{
    private const int LongestBody = 16 * 1024;

    /// <summary>Reads it; <see langword="null"/> when it is no form of ours.</summary>
    public static async Task<ActionForm?> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || await RawBody.ReadAsync(request, LongestBody, request.HttpContext.RequestAborted) is not { } body)
        {
            return null;
        }

        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        return new ActionForm(Field("action"), Field("proof"), new ActionRequest
        {
            By = Field("by"),
            Note = Field("note"),
            To = Field("to"),
            Minutes = int.TryParse(Field("minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
        });

        string Field(string name) => fields.TryGetValue(name, out var value) && value is [{ } text, ..] ? text : "";
    }
}
