using MentionWatch.Alerting.Routing;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Web;

/// <summary>Says who is told next of an incident if nobody answers, as the rules are now.</summary>
internal sealed class NextTold(RoutingTable table, TimeProvider time)
{
    /// <summary>Who, and when; <see langword="null"/> when nobody is.</summary>
    public NextStep? Of(Incident incident)
        => EscalationClock.Next(incident, new DispatchContext { Rules = table.Current, Now = time.GetUtcNow() }) is { } step && step.At < DateTimeOffset.MaxValue
            ? new NextStep(step.To, step.At)
            : null;
}
