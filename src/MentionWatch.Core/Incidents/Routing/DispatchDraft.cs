using MentionWatch.Core.Incidents.Escalation;

namespace MentionWatch.Core.Incidents.Routing;

/// <summary>A decision in the making.</summary>
internal sealed class DispatchDraft(Incident incident, DispatchContext context)
{
    private readonly List<Call> _calls = [];
    private readonly RouteSubject _subject = RouteSubject.Of(incident);
    private readonly Obstacle? _obstacle = context.ObstacleOf(incident);
    private Incident _incident = incident;
    private DispatchState _state = incident.Dispatch ?? new DispatchState();

    public DispatchContext Context { get; } = context;

    private RoutingRules Rules => Context.Rules;

    private EscalationChain? Chain => _state.Chain is { } name ? Rules.Chains.GetValueOrDefault(name) : null;

    /// <summary>The chain of the routes that are meant now; another one than before is climbed from its beginning.</summary>
    public void ChooseChain(Alert alert)
    {
        var route = RoutingRules.ChainRoute(Rules.RoutesFor(_subject, Context.Now));
        if (route?.Chain is { } chain && !string.Equals(chain.Name, _state.Chain, StringComparison.Ordinal))
        {
            _incident = _state.Chain is null ? _incident : _incident with { WaitingSince = Context.Now, EscalationStep = 0, EscalatedAt = null };
            _state = _state with { Chain = chain.Name, ChainRoute = route.Name, ClimbsSince = null, Rise = null };
        }
        else if (_state.ClimbsSince is not null && alert.PeakSeverity > _state.Severity)
        {
            _state = _state with { Rise = new SeverityRise(Context.Now, _incident.EscalationStep) };
        }

        _state = _state with { Severity = alert.PeakSeverity, Rise = alert.Kind == TransitionKind.Worsened ? _state.Rise : null };
    }

    /// <summary>Whom the routes name, and of the chain everybody who knows of it; at least whom it begins with.</summary>
    public IReadOnlyList<Target> CallTargets() => Rules.Targets(_subject, Context.Now, Chain is { } chain ? [.. chain.Roles.Where((role, index) => index == 0 || IsTold(role))] : []);

    /// <summary>Whom the last step of escalation tells.</summary>
    public IReadOnlyList<Target> StepTargets()
        => Chain is { } chain ? Rules.Of(Escalator.RolesOf(chain, _incident, _incident.EscalationStep), _state.ChainRoute ?? "", _subject) : [];

    /// <summary>The receivers of a role, when there is one of that name.</summary>
    public IReadOnlyList<Target> RoleTargets(string? role) => role is null ? [] : Rules.Of([role], "", _subject);

    public void SendOrHold(IEnumerable<Target> targets, Alert alert)
    {
        var decided = targets.Select(target => (Target: target, Hold: Hold.Of(target, _obstacle, Context.Now))).ToList();
        Send(decided.Where(each => each.Hold is null).Select(each => each.Target), alert);
        Keep([.. decided.Select(each => each.Hold).OfType<Hold>()]);
    }

    public void Send(IEnumerable<Target> targets, Alert alert)
    {
        var receivers = targets.Select(target => target.Receiver).ToList();
        _calls.AddRange(receivers.Select(receiver => new Call(receiver, alert.Sequence, OnlyIfAnnounced: false)));
        _state = _state with
        {
            Told = [.. _state.Told.Union(receivers, StringComparer.Ordinal)],
            Holds = [.. _state.Holds.Where(hold => !receivers.Contains(hold.Receiver, StringComparer.Ordinal))],
        };
    }

    /// <summary>What becomes of it is told at once to whoever was told of it, silence or not: a crisis that is over wakes nobody.</summary>
    public void Follow(Alert alert)
        => _calls.AddRange(Rules.Receivers.Values
            .Where(receiver => !alert.Kind.IsEnd() || receiver.WantsEnds)
            .Where(receiver => !_calls.Exists(call => call.Receiver == receiver.Name && call.Sequence == alert.Sequence))
            .Select(receiver => new Call(receiver.Name, alert.Sequence, OnlyIfAnnounced: !_state.Told.Contains(receiver.Name, StringComparer.Ordinal))));

    /// <summary>Whoever knew of it was told that it is over; whoever was kept from it by a silence or a parent need not hear of it any more.</summary>
    public void DropWhatEnds() => _state = _state with
    {
        Holds = [.. _state.Holds.Where(hold => hold.OutlivesIncident && !_state.Told.Contains(hold.Receiver, StringComparer.Ordinal))],
    };

    /// <summary>The chain begins when nothing keeps it back.</summary>
    public void BeginChain()
    {
        var wait = Rules.Routes.FirstOrDefault(route => route.Name == _state.ChainRoute)?.WaitAt(_subject.Severity, Context.Now);
        if (_obstacle is null && wait is null)
        {
            BeginChainAt(Context.Now);
        }
    }

    public void BeginChainAt(DateTimeOffset at) => _state = Chain is null ? _state : _state with { ClimbsSince = _state.ClimbsSince ?? at };

    public void Release(IReadOnlyList<Hold> released, Alert alert)
    {
        Send(released.Select(hold => new Target(hold.Receiver, hold.Route, hold.Role, Wait: null)), alert);
        BeginChain();
    }

    /// <summary>Changes why some are held back.</summary>
    public void Keep(IReadOnlyList<Hold> holds)
    {
        if (holds.Count == 0)
        {
            return;
        }

        var kept = _state.Holds.ToDictionary(hold => hold.Receiver, StringComparer.Ordinal);
        var news = holds.Where(hold => !kept.TryGetValue(hold.Receiver, out var before) || before.Reason != hold.Reason || before.By != hold.By).ToList();
        foreach (var hold in holds)
        {
            kept[hold.Receiver] = hold with { Since = kept.GetValueOrDefault(hold.Receiver)?.Since ?? hold.Since };
        }

        _state = _state with { Holds = [.. kept.Values] };
        foreach (var group in news.GroupBy(hold => (hold.Reason, hold.Until, hold.Detail)))
        {
            Write(new IncidentEntry
            {
                Number = 0,
                At = Context.Now,
                Kind = EntryKind.HeldBack,
                To = string.Join(", ", group.Select(hold => hold.Receiver)),
                Held = group.Key.Reason,
                Until = group.Key.Until,
                Note = group.Key.Detail,
            });
        }
    }

    /// <summary>Forgets what is held back for some receivers.</summary>
    public void Forget(IEnumerable<Hold> holds) => _state = _state with { Holds = [.. _state.Holds.Except(holds)] };

    public void Write(IncidentEntry entry) => _incident = Telling.Written(_incident, entry);

    public Dispatched Finish(IReadOnlyList<Alert> alerts)
    {
        var told = _incident with { Dispatch = _state };
        var next = NextTelling.Of(told, Context);
        var parts = alerts.Count > 0 ? Context.PartsOf(told) : [];
        return new Dispatched(told, [.. alerts.Select(alert => alert.Kind.IsEnd() ? alert : alert with { Next = next, Parts = parts })], _calls);
    }

    private bool IsTold(string role) => Rules.Roles.GetValueOrDefault(role)?.Any(receiver => _state.Told.Contains(receiver, StringComparer.Ordinal)) == true;
}
