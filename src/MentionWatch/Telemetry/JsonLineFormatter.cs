using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace MentionWatch.Telemetry;

/// <summary>One JSON object a line: time in UTC, level, message, then the event's own properties.</summary>
internal sealed class JsonLineFormatter : ITextFormatter
{
    /// <summary>The number of the event says nothing that its message does not.</summary>
    private const string EventId = "EventId";

    private static readonly JsonValueFormatter Values = new(typeTagName: null);
    private static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write("{\"time\":\"");
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        output.Write('"');
        Write(output, "level", logEvent.Level.ToString());
        Write(output, "message", Render(logEvent));
        foreach (var (name, value) in logEvent.Properties.Where(property => !string.Equals(property.Key, EventId, StringComparison.Ordinal)))
        {
            WriteName(output, name);
            Values.Format(value, output);
        }

        if (logEvent.Exception is { } exception)
        {
            Write(output, "exception", exception.ToString());
        }

        output.Write("}\n");
    }

    private static string Render(LogEvent logEvent)
    {
        using var message = new StringWriter(CultureInfo.InvariantCulture);
        Message.Format(logEvent, message);
        return message.ToString();
    }

    private static void Write(TextWriter output, string name, string value)
    {
        WriteName(output, name);
        JsonValueFormatter.WriteQuotedJsonString(value, output);
    }

    private static void WriteName(TextWriter output, string name)
    {
        output.Write(',');
        JsonValueFormatter.WriteQuotedJsonString(name, output);
        output.Write(':');
    }
}
