using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting;

/// <summary>The receivers of the configuration in force, by name; built anew when it changes.</summary>
internal sealed class ReceiverRegistry(IOptionsMonitor<MentionWatchOptions> options, IServiceProvider services)
{
    private Snapshot? _snapshot;

    /// <summary>Every configured receiver by name.</summary>
    public IReadOnlyDictionary<string, ConfiguredReceiver> All
    {
        get
        {
            var alerts = options.CurrentValue.Alerts;
            var snapshot = Volatile.Read(ref _snapshot);
            if (!ReferenceEquals(snapshot?.Options, alerts))
            {
                snapshot = new Snapshot(alerts, Build(alerts));
                Volatile.Write(ref _snapshot, snapshot);
            }

            return snapshot.Receivers;
        }
    }

    private Dictionary<string, ConfiguredReceiver> Build(AlertsOptions alerts)
        => alerts.Receivers.ToDictionary(
            receiver => receiver.Key,
            receiver => Configured(receiver.Key, receiver.Value),
            StringComparer.Ordinal);

    private ConfiguredReceiver Configured(string name, ReceiverOptions options)
    {
        var kind = ReceiverKinds.Of(options);
        return new ConfiguredReceiver(name, options, kind.Create(options, services), kind);
    }

    private sealed record Snapshot(AlertsOptions Options, IReadOnlyDictionary<string, ConfiguredReceiver> Receivers);
}
