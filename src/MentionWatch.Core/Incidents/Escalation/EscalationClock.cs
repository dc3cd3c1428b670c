using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents.Escalation;

/// <summary>Says when a step of escalation is to be taken.</summary>
public static class EscalationClock
{
    /// <summary>The step that comes next, put off to the end of the quiet hours it falls into; <see langword="null"/> when there is none.</summary>
    public static PlannedStep? Next(Incident incident, DispatchContext context)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(context);
        return NextTelling.StepOf(incident, context);
    }

    /// <summary>The event that takes the next step, when it is due and nothing keeps everybody from being told.</summary>
    public static IncidentEvent.Escalate? Due(Incident incident, DispatchContext context)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(context);
        return NextTelling.StepOf(incident, context) is { } step && step.At <= context.Now && context.ObstacleOf(incident) is null
            ? new IncidentEvent.Escalate(context.Now, step.Number, step.To, step.IsRepeat)
            : null;
    }
}
