using MentionWatch.Configuration;
using MentionWatch.Core.Incidents.Routing;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.Routing;

/// <summary>The rules of the configuration in force; made anew when it changes.</summary>
internal sealed class RoutingTable(IOptionsMonitor<MentionWatchOptions> options)
{
    private Snapshot? _snapshot;

    public RoutingRules Current
    {
        get
        {
            var current = options.CurrentValue;
            var snapshot = Volatile.Read(ref _snapshot);
            if (!ReferenceEquals(snapshot?.Options, current))
            {
                snapshot = new Snapshot(current, RoutingRulesFactory.Of(current));
                Volatile.Write(ref _snapshot, snapshot);
            }

            return snapshot.Rules;
        }
    }

    private sealed record Snapshot(MentionWatchOptions Options, RoutingRules Rules);
}
