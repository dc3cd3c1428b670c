using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;
using MentionWatch.Core.Incidents.Routing;

namespace MentionWatch.Core.Tests.Incidents.Escalation;

/// <summary>One incident that climbs one chain, by the minute, with the machine and the dispatcher as the worker uses them.</summary>
internal sealed class Unanswered
{
    private static readonly IncidentMachine Machine = new(new DetectionSettings { QuietFor = TimeSpan.FromDays(30), ExpireAfter = TimeSpan.FromDays(30) });
    private readonly RoutingRules _rules;

    public Unanswered(EscalationChain chain)
    {
        Chain = chain;
        _rules = RulesOf(chain);
        Take(Machine.Apply(null, new IncidentEvent.Looked(Decided.Spike(0), Decided.Start)));
    }

    public EscalationChain Chain { get; }

    public int Minute { get; private set; }

    public Incident Incident { get; private set; } = null!;

    /// <summary>Every alert, with the roles whose receivers were sent it and whether anybody was waited for before.</summary>
    public List<(Alert Alert, IReadOnlyList<string> Roles, bool WasWaiting)> Told { get; } = [];

    private DateTimeOffset Now => Decided.Start.AddMinutes(Minute);

    private DispatchContext Context => new() { Rules = _rules, Now = Now };

    /// <summary>Time goes by, and then the clock is looked at once.</summary>
    public void Pass(int minutes)
    {
        Minute += minutes;
        if (EscalationClock.Due(Incident, Context) is { } due)
        {
            Take(Machine.Apply(Incident, due));
        }
    }

    public void Look(int volume, Severity severity) => Take(Machine.Apply(Incident, new IncidentEvent.Looked(Decided.Spike(Minute, volume, severity), Decided.Start)));

    public void Acknowledge() => Take(Machine.Apply(Incident, new IncidentEvent.Acknowledge(Now, Somebody)));

    public void HandOver(string to) => Take(Machine.Apply(Incident, new IncidentEvent.HandOver(Now, Somebody, to)));

    public void Snooze(int minutes) => Take(Machine.Apply(Incident, new IncidentEvent.Snooze(Now, Somebody, Now.AddMinutes(minutes))));

    public void Resolve() => Take(Machine.Apply(Incident, new IncidentEvent.Resolve(Now, Somebody)));

    public void Expire() => Take(Machine.Apply(Incident, new IncidentEvent.Expire(Now)));

    public void Wake() => Take(Machine.Apply(Incident, new IncidentEvent.Wake(Now)));

    /// <summary>The clock is put back.</summary>
    public void PutBack(int minutes) => Minute -= minutes;

    private static Actor Somebody => new("Ana", ActionChannel.Api);

    private static RoutingRules RulesOf(EscalationChain chain) => new()
    {
        Routes = [new AlertRoute { Name = "all", Chain = chain }],
        Roles = chain.Roles.ToDictionary(role => role, role => (IReadOnlyList<string>)[role], StringComparer.Ordinal),
        Receivers = chain.Roles.ToDictionary(role => role, role => new ReceiverWish(role, [], Severity.Warning), StringComparer.Ordinal),
        Chains = new Dictionary<string, EscalationChain>(StringComparer.Ordinal) { [chain.Name] = chain },
    };

    private void Take(IncidentStep step)
    {
        var waiting = Incident?.IsWaiting ?? false;
        if (step.Alert is null)
        {
            Incident = step.Incident!;
            return;
        }

        var dispatched = Dispatcher.Of(step.Incident!, [step.Alert], Context);
        Incident = dispatched.Incident;
        Told.Add((dispatched.Alerts[0], [.. dispatched.Calls.Where(call => !call.OnlyIfAnnounced).Select(call => call.Receiver)], waiting));
    }
}
