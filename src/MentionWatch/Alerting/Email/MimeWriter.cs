using System.Globalization;
using System.Text;

namespace MentionWatch.Alerting.Email;

/// <summary>Writes a mail as RFC 5322 and MIME want it: headers in ASCII, both parts in base64, no line longer than 78 characters but an address.</summary>
internal static class MimeWriter
{
    private const string Boundary = "=_mentionwatch_alternative";

    public static string Write(EmailMessage message)
    {
        var mime = new StringBuilder();
        foreach (var (name, value) in Headers(message))
        {
            mime.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        mime.Append("\r\n");
        AppendPart(mime, "text/plain", message.Text);
        AppendPart(mime, "text/html", message.Html);
        return mime.Append(CultureInfo.InvariantCulture, $"--{Boundary}--\r\n").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Headers(EmailMessage message)
    {
        yield return ("Date", message.Date.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        yield return ("From", $"MentionWatch <{message.From}>");
        yield return ("To", string.Join(",\r\n ", message.To));
        yield return ("Subject", EncodedWord.Of(message.Subject));
        yield return ("Message-ID", message.Id);
        if (message.ThreadId is { } thread)
        {
            yield return ("In-Reply-To", thread);
            yield return ("References", thread);
        }

        yield return ("Auto-Submitted", "auto-generated");
        yield return ("X-Auto-Response-Suppress", "All");
        yield return ("Content-Language", message.Language);
        yield return ("MIME-Version", "1.0");
        yield return ("Content-Type", $"multipart/alternative;\r\n boundary=\"{Boundary}\"");
    }

    private static void AppendPart(StringBuilder mime, string type, string content) => mime
        .Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(content), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n"))
        .Append("\r\n");
}
