using System.Text.Json;
using System.Text.RegularExpressions;
using MentionWatch.Alerting.Http;

namespace MentionWatch.Alerting.Slack;

/// <summary>Reads Slack's answers: success is status 200 with the text <c>ok</c>, and an error can come with status 200 too.</summary>
internal static partial class SlackAnswer
{
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "rollup_error", "internal_error", "fatal_error", "service_unavailable", "request_timeout",
    };

    public static DeliveryOutcome Judge(ReceiverAnswer answer)
    {
        var code = Code(answer.Body.Trim());
        if (!answer.IsGood)
        {
            return answer.Judge(code);
        }

        return string.Equals(code, "ok", StringComparison.Ordinal)
            ? answer.Judge(code)
            : answer.Bad(
                $"the answer is not ok: {(code.Length == 0 ? "no error code" : code)}",
                Passing.Contains(code) ? DeliveryVerdict.Retry : DeliveryVerdict.Permanent);
    }

    /// <summary>Slack's code, or nothing: any other text is written by others and goes into no message.</summary>
    private static string Code(string body)
    {
        var candidate = body.StartsWith('{') ? CodeOfJson(body) : body;
        return CodeSyntax().IsMatch(candidate) ? candidate : "";
    }

    private static string CodeOfJson(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.True ? "ok"
                : json.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"\A[a-z_]{2,40}\z", RegexOptions.None, 1000)]
    private static partial Regex CodeSyntax();
}
