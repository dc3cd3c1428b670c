using MentionWatch.Buffering.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing;

/// <summary>Gathers what the decision about an alert goes by, and decides.</summary>
internal sealed class DispatchPlanner(RoutingTable table, SilenceBook silences, OpenIncidents incidents, TimeProvider time)
{
    public async Task<Dispatched> PlanAsync(Incident incident, IReadOnlyList<Alert> alerts)
    {
        if (alerts.Count == 0)
        {
            return new Dispatched(incident, [], []);
        }

        var rules = table.Current;
        var relatives = rules.Ancestors(incident.Brand).Concat(rules.Descendants(incident.Brand));
        return Dispatcher.Of(incident, alerts, new DispatchContext
        {
            Rules = rules,
            Now = time.GetUtcNow(),
            Silences = await silences.ReadAsync(),
            Open = await incidents.OfAsync(relatives),
        });
    }
}
