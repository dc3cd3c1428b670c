using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace MentionWatch.Telemetry;

/// <summary>Writes each event to stderr at once and whole.</summary>
internal sealed class StandardErrorSink(ITextFormatter formatter) : ILogEventSink
{
    private readonly Lock _gate = new();

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        formatter.Format(logEvent, line);
        lock (_gate)
        {
            Console.Error.Write(line.ToString());
        }
    }
}
