using System.Text;
using System.Text.RegularExpressions;

namespace MentionWatch.Tests.Alerting.Email;

/// <summary>A mail as a mailbox has it, read by the letter of RFC 5322, 2045 and 2047.</summary>
internal sealed partial record ReceivedMail(IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public static ReceivedMail Parse(string raw)
    {
        var (head, body) = Split(raw);
        var headers = Headings(head);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups["boundary"].Value;
        var parts = body.Split($"--{boundary}\r\n").Skip(1).Select(part => Split(part.Split($"--{boundary}--")[0])).ToArray();
        parts.Length.ShouldBe(2);
        return new ReceivedMail(headers, Decoded(parts[0], "text/plain"), Decoded(parts[1], "text/html"));
    }

    public string Subject => Word().Replace(Joint().Replace(Headers["Subject"], "?==?"), match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups["base64"].Value)));

    private static (string Head, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (raw[..end], raw[(end + 4)..]);
    }

    private static Dictionary<string, string> Headings(string head)
        => head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(pair => pair[1])), StringComparer.OrdinalIgnoreCase);

    private static string Decoded((string Head, string Body) part, string type)
    {
        var headers = Headings(part.Head);
        headers["Content-Type"].ShouldBe($"{type}; charset=utf-8");
        headers["Content-Transfer-Encoding"].ShouldBe("base64");
        return Encoding.UTF8.GetString(Convert.FromBase64String(part.Body));
    }

    [GeneratedRegex("boundary=\"(?<boundary>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<base64>[^?]+)\?=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
