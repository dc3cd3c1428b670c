using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using MentionWatch.Configuration;
using Serilog.Events;
using Serilog.Formatting;

namespace MentionWatch.Telemetry;

/// <summary>Removes every configured secret from the finished line: foreign exceptions and addresses may carry one.</summary>
internal sealed class RedactingFormatter(ITextFormatter inner, Func<IEnumerable<Secret>> secrets) : ITextFormatter
{
    /// <summary>Shorter values would mask ordinary words.</summary>
    private const int ShortestHidden = 6;

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var line = new StringBuilder();
        using var writer = new StringWriter(line, CultureInfo.InvariantCulture);
        inner.Format(logEvent, writer);
        foreach (var secret in secrets())
        {
            Hide(line, secret.Reveal());
        }

        output.Write(line);
    }

    /// <summary>A connection string may be an address and a port alone: no secret, and the beginning of other addresses.</summary>
    private static bool IsAddress(string value) => value.Contains('.') && IPEndPoint.TryParse(value, out var address) && address.Port != 0;

    private static void Hide(StringBuilder line, string value)
    {
        if (value.Length >= ShortestHidden && !IsAddress(value))
        {
            line.Replace(value, Secret.Mask);
            line.Replace(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value), Secret.Mask);
            line.Replace(Uri.EscapeDataString(value), Secret.Mask);
        }
    }
}
