using MentionWatch.Configuration;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MentionWatch.Telemetry;

/// <summary>Sends metrics and traces over OTLP while the worker runs, when an endpoint is configured.</summary>
internal sealed class OpenTelemetryExport(IOptionsMonitor<MentionWatchOptions> options) : IHostedService, IDisposable
{
    /// <summary>What a collector that hangs may cost of the time in which the worker drains.</summary>
    private const int FlushMilliseconds = 4000;

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.CurrentValue.Telemetry.OtlpEndpoint is { } endpoint)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("mentionwatch", serviceVersion: typeof(OpenTelemetryExport).Assembly.GetName().Version?.ToString(3));
            void To(OtlpExporterOptions exporter) => exporter.Endpoint = endpoint;
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(MeterName.Value, "System.Runtime").AddOtlpExporter(To).Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(MeterName.Value).AddOtlpExporter(To).Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>Flushes what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => _metrics?.Shutdown(FlushMilliseconds), CancellationToken.None),
        Task.Run(() => _traces?.Shutdown(FlushMilliseconds), CancellationToken.None));

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
