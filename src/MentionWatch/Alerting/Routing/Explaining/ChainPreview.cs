using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Alerting.Routing.Explaining;

/// <summary>An incident that does not exist, to see how it would climb a chain.</summary>
internal static class ChainPreview
{
    public static Incident Begin(RouteSubject subject, EscalationChain chain, AlertRoute route, DateTimeOffset at) => new()
    {
        Key = "",
        Brand = subject.Brand ?? "",
        Rule = "",
        StartedAt = at,
        State = IncidentState.Triggered,
        Severity = subject.Severity,
        PeakSeverity = subject.Severity,
        Sequence = 1,
        WaitingSince = at,
        Dispatch = new DispatchState { Chain = chain.Name, ChainRoute = route.Name, ClimbsSince = at, Severity = subject.Severity },
    };

    public static PlannedStep? Next(Incident incident, RoutingRules rules)
        => EscalationClock.Next(incident, new DispatchContext { Rules = rules, Now = incident.WaitingSince }) is { } step && step.At < DateTimeOffset.MaxValue ? step : null;

    public static Incident After(Incident incident, PlannedStep step) => incident with { EscalationStep = step.Number, EscalatedAt = step.At };
}
