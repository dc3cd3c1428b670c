using System.ComponentModel;
using MentionWatch.Configuration;

namespace MentionWatch.Telemetry;

/// <summary>Where metrics and traces are sent; they can always be read at <c>/metrics</c>.</summary>
internal sealed record TelemetryOptions
{
    [Description("OTLP endpoint (gRPC) for metrics and traces, such as \"http://collector:4317\"; absent to send nothing.")]
    [RestartRequired]
    public Uri? OtlpEndpoint { get; init; }
}
