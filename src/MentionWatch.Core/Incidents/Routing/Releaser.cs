namespace MentionWatch.Core.Incidents.Routing;

/// <summary>Decides what becomes of what was held back, as time goes by. Pure.</summary>
public static class Releaser
{
    /// <summary>Tells whom nothing keeps back any more, and writes down what keeps the others.</summary>
    /// <param name="incident">An open incident.</param>
    /// <param name="context">What the decision goes by.</param>
    public static Dispatched Of(Incident incident, DispatchContext context)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(context);
        var waiting = incident.IsOpen ? (incident.Dispatch?.Holds ?? []).Where(hold => hold.Reason != HoldReason.Digest).ToList() : [];
        if (waiting.Count == 0)
        {
            return new Dispatched(incident, [], []);
        }

        var obstacle = context.ObstacleOf(incident);
        var now = waiting.Select(hold => (Before: hold, Now: Hold.Of(TargetOf(hold, incident, context), obstacle, context.Now))).ToList();
        var free = now.Where(each => each.Now is null).Select(each => each.Before).ToList();
        var changed = now.Where(each => each.Now is { } kept && (kept.Reason != each.Before.Reason || kept.By != each.Before.By || kept.Until != each.Before.Until)).Select(each => each.Now!).ToList();
        return free.Count + changed.Count == 0 ? new Dispatched(incident, [], []) : Decide(incident, context, free, changed);
    }

    private static Dispatched Decide(Incident incident, DispatchContext context, List<Hold> free, List<Hold> changed)
    {
        if (free.Count == 0)
        {
            var kept = new DispatchDraft(incident, context);
            kept.Keep(changed);
            return kept.Finish([]);
        }

        var first = free.MinBy(hold => hold.Since)!;
        var entry = new IncidentEntry
        {
            Number = 0,
            At = context.Now,
            Kind = EntryKind.Released,
            To = string.Join(", ", free.Select(hold => hold.Receiver)),
            Held = first.Reason,
            Note = first.Detail,
            Sequence = incident.Sequence + 1,
        };
        // Whoever waited for the parent hears of it first and in time: to them it begins now.
        var begins = free.TrueForAll(hold => hold.Reason == HoldReason.ParentWait);
        var step = Telling.Of(Telling.Written(incident, entry), begins ? TransitionKind.Triggered : TransitionKind.Released, context.Now, incident.Evidence!);
        var alert = begins ? step.Alert! : step.Alert! with { HeldBack = new HeldBack(first.Reason, first.Since, first.Detail) };
        var draft = new DispatchDraft(step.Incident!, context);
        draft.Release(free, alert);
        draft.Keep(changed);
        return draft.Finish([alert]);
    }

    /// <summary>Whom a hold is about, with what its route says now; a route that is gone holds nothing back.</summary>
    private static Target TargetOf(Hold hold, Incident incident, DispatchContext context)
        => new(hold.Receiver, hold.Route, hold.Role, context.Rules.Routes.FirstOrDefault(route => string.Equals(route.Name, hold.Route, StringComparison.Ordinal))?.WaitAt(incident.PeakSeverity, context.Now));
}
