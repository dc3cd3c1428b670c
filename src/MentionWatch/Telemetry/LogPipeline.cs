using MentionWatch.Configuration.Loading;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace MentionWatch.Telemetry;

/// <summary>Builds the logger: always to stderr, so that stdout holds results alone.</summary>
internal static class LogPipeline
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static Logger Create(ConfigStore config)
    {
        var options = config.CurrentValue.Logging;
        var level = new LoggingLevelSwitch(options.Level);
        config.OnChange((changed, _) => level.MinimumLevel = changed.Logging.Level);
        return new LoggerConfiguration()
            .MinimumLevel.ControlledBy(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal) // Every probe would repeat what the part itself has said once.
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Filter.ByExcluding(IsStartupFault)
            .Enrich.With<LinkPathEnricher>()
            .Destructure.With<SecretPolicy>()
            .WriteTo.Sink(new StandardErrorSink(new RedactingFormatter(Formatter(options.Format), () => config.Secrets)))
            .CreateLogger();
    }

    /// <summary>The host's own report of a failed start, which <c>run</c> tells in one line.</summary>
    private static bool IsStartupFault(LogEvent logEvent)
        => logEvent.Properties.TryGetValue("EventId", out var id)
            && id is StructureValue { Properties: var parts }
            && parts.Any(part => part.Value is ScalarValue { Value: "HostedServiceStartupFaulted" });

    private static ITextFormatter Formatter(LogFormat format) => format switch
    {
        LogFormat.Json => new JsonLineFormatter(),
        LogFormat.Text => Text(),
        _ => Console.IsErrorRedirected || InContainer() ? new JsonLineFormatter() : Text(),
    };

    /// <summary>The variable is set by every .NET base image.</summary>
    private static bool InContainer() => string.Equals(Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER"), "true", StringComparison.OrdinalIgnoreCase);

    private static MessageTemplateTextFormatter Text() => new(Template, System.Globalization.CultureInfo.InvariantCulture);
}
