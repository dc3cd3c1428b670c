using System.Globalization;
using System.Text.Json;
using MentionWatch.Configuration;
using MentionWatch.Telemetry;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace MentionWatch.Tests.Telemetry;

public sealed class LoggingTests : IDisposable
{
    private const string Hidden = "hunter2/\"and more\"";

    private readonly StringWriter _written = new(CultureInfo.InvariantCulture);

    [Fact]
    public void An_event_is_one_JSON_object_a_line_with_its_time_in_UTC()
    {
        using var logger = Logger(new JsonLineFormatter());
        logger.Warning(new InvalidOperationException("broken\nin two"), "Source {Source} is degraded", "crm");

        var line = _written.ToString();
        line.Count(character => character == '\n').ShouldBe(1);
        using var entry = JsonDocument.Parse(line);
        entry.RootElement.GetProperty("time").GetString().ShouldEndWith("Z");
        entry.RootElement.GetProperty("level").GetString().ShouldBe("Warning");
        entry.RootElement.GetProperty("message").GetString().ShouldBe("Source crm is degraded");
        entry.RootElement.GetProperty("Source").GetString().ShouldBe("crm");
        entry.RootElement.GetProperty("exception").GetString()!.ShouldContain("broken\nin two");
    }

    [Fact]
    public void An_address_with_its_port_is_no_secret_even_where_a_secret_could_be()
    {
        using var logger = Logger(new RedactingFormatter(new JsonLineFormatter(), () => [new Secret("127.0.0.1:1")]));
        logger.Information("Listening on {Address}", "http://127.0.0.1:18491");

        _written.ToString().ShouldContain("http://127.0.0.1:18491");
    }

    [Fact]
    public void No_secret_surfaces_in_values_objects_exceptions_or_addresses()
    {
        using var logger = Logger(new RedactingFormatter(new JsonLineFormatter(), () => [new Secret(Hidden)]));
        logger.Error(
            new InvalidOperationException($"no answer from https://example.com/{Hidden}?token={Uri.EscapeDataString(Hidden)}"),
            "Told {Secret}, {Text} and {@Options}",
            new Secret(Hidden),
            Hidden,
            new { Key = new Secret(Hidden) });

        var line = _written.ToString();
        line.ShouldNotContain("hunter2");
        line.ShouldContain("https://example.com/***?token=***");
        JsonDocument.Parse(line).Dispose();
    }

    public void Dispose() => _written.Dispose();

    private Logger Logger(ITextFormatter formatter)
        => new Serilog.LoggerConfiguration().Destructure.With<SecretPolicy>().WriteTo.Sink(new WriterSink(formatter, _written)).CreateLogger();

    private sealed class WriterSink(ITextFormatter formatter, TextWriter writer) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, writer);
    }
}
