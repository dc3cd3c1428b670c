using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Incidents.Escalation;

/// <summary>Who is told next, and when, after quiet hours that lie in between.</summary>
internal static class NextTelling
{
    /// <summary>What an alert says of it; <see langword="null"/> when nobody is next.</summary>
    public static NextStep? Of(Incident incident, DispatchContext context)
        => StepOf(incident, context) is { } step && step.At < DateTimeOffset.MaxValue ? new NextStep(step.To, step.At) : null;

    /// <summary>The step that comes next, put off to the end of the quiet hours it falls into.</summary>
    public static PlannedStep? StepOf(Incident incident, DispatchContext context)
    {
        var state = incident.Dispatch;
        if (state?.Chain is not { } name || context.Rules.Chains.GetValueOrDefault(name) is not { } chain || Escalator.Next(chain, incident) is not { } step)
        {
            return null;
        }

        var route = context.Rules.Routes.FirstOrDefault(route => string.Equals(route.Name, state.ChainRoute, StringComparison.Ordinal));
        return route?.WaitAt(incident.PeakSeverity, step.At) is { } wait ? step with { At = wait.Until } : step;
    }
}
