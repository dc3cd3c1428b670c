using System.Globalization;
using MentionWatch.Alerting.Routing.Options;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Routing;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Routing;

/// <summary>Every silence: those of the configuration and those that people made while the worker runs.</summary>
internal sealed class SilenceBook(SilenceStore store, IOptionsMonitor<MentionWatchOptions> options)
{
    private IReadOnlyList<Silence> _made = [];

    /// <summary>As they were when they were last read: for those who cannot wait for a store that may be away.</summary>
    public IReadOnlyList<Silence> Known => [.. Configured(options.CurrentValue.Alerts), .. Volatile.Read(ref _made)];

    public async Task<IReadOnlyList<Silence>> ReadAsync()
    {
        Volatile.Write(ref _made, await store.ReadAsync());
        return Known;
    }

    /// <summary>Those of the configuration.</summary>
    public static IEnumerable<Silence> Configured(AlertsOptions alerts) => alerts.Silences.Select(Of);

    private static Silence Of(SilenceOptions silence, int index) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"config-{index + 1}"),
        By = silence.By,
        Reason = silence.Reason,
        From = silence.From!.Value,
        Until = silence.Until!.Value,
        Brands = silence.Brands,
        MaximumSeverity = silence.MaximumSeverity,
        Topics = silence.Kinds,
    };
}
