namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Decides who is sent the alerts of an incident, who is not yet, and who is next. Pure.</summary>
public static class Dispatcher
{
    /// <summary>Decides about the alerts that an event led to.</summary>
    /// <param name="incident">The incident after the event.</param>
    /// <param name="alerts">What the event led to, oldest first.</param>
    /// <param name="context">What the decision goes by.</param>
    public static Dispatched Of(Incident incident, IReadOnlyList<Alert> alerts, DispatchContext context)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(alerts);
        ArgumentNullException.ThrowIfNull(context);
        var draft = new DispatchDraft(incident, context);
        foreach (var alert in alerts)
        {
            Tell(draft, alert);
        }

        return draft.Finish(alerts);
    }

    private static void Tell(DispatchDraft draft, Alert alert)
    {
        switch (alert.Kind)
        {
            case TransitionKind.Triggered or TransitionKind.Worsened or TransitionKind.Woken:
                Call(draft, alert);
                break;
            case TransitionKind.Escalated or TransitionKind.Repeated:
                draft.Send(draft.StepTargets(), alert);
                break;
            case TransitionKind.HandedOver:
                HandOver(draft, alert);
                break;
            case TransitionKind.Released:
                break;
            default:
                draft.Follow(alert);
                break;
        }

        if (alert.Kind.IsEnd())
        {
            draft.DropWhatEnds();
        }
    }

    private static void Call(DispatchDraft draft, Alert alert)
    {
        draft.ChooseChain(alert);
        draft.SendOrHold(draft.CallTargets(), alert);
        draft.BeginChain();
    }

    /// <summary>A person named somebody, so nothing holds it back; everybody else who knows of it hears who has it now.</summary>
    private static void HandOver(DispatchDraft draft, Alert alert)
    {
        draft.ChooseChain(alert);
        draft.Send(draft.RoleTargets(alert.AddressedTo), alert);
        draft.Follow(alert);
        draft.BeginChainAt(draft.Context.Now);
    }
}
