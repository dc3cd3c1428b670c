using System.Globalization;
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

    private static void Hide(StringBuilder line, string value)
    {
        if (value.Length >= ShortestHidden)
        {
            line.Replace(value, Secret.Mask);
            line.Replace(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value), Secret.Mask);
            line.Replace(Uri.EscapeDataString(value), Secret.Mask);
        }
    }
}
