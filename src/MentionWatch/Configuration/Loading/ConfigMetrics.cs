using System.Diagnostics.Metrics;
using System.Globalization;
using MentionWatch.Telemetry;

namespace MentionWatch.Configuration.Loading;

/// <summary>What happens to the configuration, as metrics.</summary>
internal sealed class ConfigMetrics
{
    private readonly Counter<long> _reloads;

    public ConfigMetrics(IMeterFactory meters, ConfigStore store)
    {
        var meter = meters.Create(MeterName.Value);
        _reloads = meter.CreateCounter<long>("mentionwatch.config.reloads", description: "Changed configurations by whether they were taken over or refused.");
        meter.CreateObservableGauge("mentionwatch.config.last_reload_successful", () => store.Status.RefusedAt is null ? 1 : 0, description: "Whether the file as it is now is in force.");
        meter.CreateObservableGauge("mentionwatch.config.last_reload_success_timestamp", () => store.Status.LoadedAt.ToUnixTimeSeconds(), "s", "When the options in force were taken over, in Unix time.");
        meter.CreateObservableGauge("mentionwatch.config.hash", () => Number(store.Status.Hash), description: "First 48 bits of the hash of the options in force, to compare replicas.");
    }

    public void TakenOver() => _reloads.Add(1, new KeyValuePair<string, object?>("result", "taken_over"));

    public void Refused() => _reloads.Add(1, new KeyValuePair<string, object?>("result", "refused"));

    private static long Number(string hash) => long.Parse(hash.AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
