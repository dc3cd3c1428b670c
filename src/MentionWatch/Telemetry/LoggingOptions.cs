using System.ComponentModel;
using MentionWatch.Configuration;
using Serilog.Events;

namespace MentionWatch.Telemetry;

/// <summary>What is logged, and how it looks.</summary>
internal sealed record LoggingOptions
{
    [Description("The least level that is logged.")]
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    [Description("json for one object a line, text for people, auto for text on a terminal and json elsewhere.")]
    [RestartRequired]
    public LogFormat Format { get; init; } = LogFormat.Auto;
}
