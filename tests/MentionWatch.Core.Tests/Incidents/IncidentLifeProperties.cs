using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using static MentionWatch.Core.Tests.Incidents.Decided;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class IncidentLifeProperties
{
    private static readonly IncidentMachine Machine = new(new DetectionSettings { QuietFor = TimeSpan.FromMinutes(30), ExpireAfter = TimeSpan.FromHours(4) });

    [Fact]
    public void In_any_order_of_events_nothing_is_told_twice_nothing_after_the_end_and_no_number_is_left_out() => Check(life =>
    {
        foreach (var told in life.Told.GroupBy(alert => alert.IncidentKey, StringComparer.Ordinal))
        {
            told.Select(alert => alert.Sequence).ShouldBe(Enumerable.Range(1, told.Count()));
            told.First().Kind.ShouldBe(TransitionKind.Triggered);
            told.Count(alert => alert.Kind == TransitionKind.Triggered).ShouldBe(1);
            told.SkipWhile(alert => !alert.Kind.IsEnd()).Count().ShouldBeLessThanOrEqualTo(1);
        }
    });

    [Fact]
    public void No_transition_is_lost() => Check(life =>
    {
        foreach (var (before, step) in life.Steps.Where(pair => pair.Step.Incident is not null))
        {
            var moved = step.Incident!.Sequence - (before?.Key == step.Incident.Key ? before!.Sequence : 0);
            moved.ShouldBe(step.Alert is null ? 0 : 1);
            step.Alert?.Sequence.ShouldBe(step.Incident.Sequence);
        }
    });

    [Fact]
    public void Everything_people_did_is_in_the_history_in_its_order() => Check(life =>
    {
        var written = life.Incidents.SelectMany(incident => incident.History).Where(entry => entry.By is not null).Select(entry => entry.Note);
        written.ShouldBe(life.Actions.Select(action => action.Note));
        life.Incidents.ShouldAllBe(incident => incident.History.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, incident.History.Count)));
    });

    [Fact]
    public void What_is_put_off_or_in_hand_is_not_escalated() => Check(life
        => life.Steps.ShouldAllBe(pair => pair.Step.Alert == null
            || (pair.Step.Alert.Kind != TransitionKind.Escalated && pair.Step.Alert.Kind != TransitionKind.Repeated)
            || pair.Before!.IsWaiting));

    [Fact]
    public void After_its_end_an_incident_changes_no_more_however_late_somebody_acts_and_wherever_the_clock_is() => Check(life =>
    {
        foreach (var (before, step) in life.Steps.Where(pair => pair.Before is { IsOpen: false } && pair.Step.Incident!.Key == pair.Before.Key))
        {
            step.Alert.ShouldBeNull();
            (step.Incident! with { History = before!.History }).ShouldBe(before);
        }
    });

    [Fact]
    public void Only_what_was_put_off_is_woken_and_not_before_its_time() => Check(life =>
    {
        foreach (var (before, step) in life.Steps.Where(pair => pair.Step.Alert?.Kind == TransitionKind.Woken))
        {
            before!.State.ShouldBe(IncidentState.Snoozed);
            before.SnoozedUntil!.Value.ShouldBeLessThanOrEqualTo(step.Alert!.At);
        }

        life.Steps.Select(pair => pair.Step.Incident).OfType<Incident>().ShouldAllBe(incident => (incident.SnoozedUntil != null) == (incident.State == IncidentState.Snoozed));
    });

    [Fact]
    public void Whoever_it_was_handed_to_is_waited_for_until_somebody_answers() => Check(life =>
    {
        foreach (var (_, step) in life.Steps.Where(pair => pair.Step.Alert?.Kind == TransitionKind.HandedOver))
        {
            (step.Incident!.IsWaiting, step.Incident.EscalationStep, step.Incident.HandedTo).ShouldBe((true, 0, step.Alert!.AddressedTo));
        }
    });

    [Fact]
    public void A_severity_never_reached_before_is_always_told() => Check(life =>
    {
        foreach (var (before, step) in life.Steps.Where(pair => pair.Before is { IsOpen: true } && pair.Step.Incident!.PeakSeverity > pair.Before.PeakSeverity))
        {
            step.Alert!.Kind.ShouldBe(TransitionKind.Worsened);
        }
    });

    [Fact]
    public void A_step_that_was_not_saved_comes_out_the_same_again() => Prop.ForAll(Events().ToArbitrary(), events =>
    {
        Incident? incident = null;
        foreach (var happened in Timed(events))
        {
            var (once, again) = (Machine.Apply(incident, happened), Machine.Apply(incident, happened));
            JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(once));
            incident = once.Incident;
        }
    }).QuickCheckThrowOnFailure();

    private static void Check(Action<Life> holds) => Prop.ForAll(Events().ToArbitrary(), events => holds(Life.Of(Timed(events)))).QuickCheckThrowOnFailure();

    private static Gen<List<Happening>> Events()
        => (from what in Gen.Choose(0, 21)
            from minutes in Gen.Frequency((9, Gen.Choose(0, 40)), (1, Gen.Choose(-90, -1)))
            from volume in Gen.Choose(5, 300)
            from severity in Gen.Elements(Severity.Warning, Severity.High, Severity.Critical)
            select new Happening(what, minutes, volume, severity)).ListOf();

    private static IEnumerable<IncidentEvent> Timed(List<Happening> events)
    {
        var minute = 0;
        foreach (var (happened, number) in events.Select((happened, number) => (happened, number)))
        {
            minute += happened.Minutes;
            yield return Event(happened with { Minutes = minute }, Start.AddMinutes(minute), number.ToString("D4", null));
        }
    }

    private static IncidentEvent Event(Happening happened, DateTimeOffset at, string note) => happened.What switch
    {
        0 => new IncidentEvent.Acknowledge(at, Someone, note),
        1 => new IncidentEvent.HandOver(at, Someone, happened.Volume % 2 == 0 ? "legal" : "lead", note),
        2 or 3 => new IncidentEvent.Snooze(at, Someone, at.AddMinutes(happened.Volume - 20), note),
        4 => new IncidentEvent.Resolve(at, Someone, note),
        5 => new IncidentEvent.Remark(at, Someone, note),
        6 or 7 or 8 => new IncidentEvent.Escalate(at, happened.What - 5, "lead", IsRepeat: happened.What == 8),
        9 => new IncidentEvent.Expire(at),
        20 or 21 => new IncidentEvent.Wake(at),
        10 or 11 => new IncidentEvent.Looked(Quiet(happened.Minutes), DateTimeOffset.MinValue),
        12 => new IncidentEvent.Looked(Quiet(happened.Minutes), HeardSince: null),
        13 or 14 => new IncidentEvent.Looked(Active(happened.Minutes), DateTimeOffset.MinValue),
        _ => new IncidentEvent.Looked(Spike(happened.Minutes, happened.Volume, happened.Severity, onset: happened.Minutes), DateTimeOffset.MinValue),
    };

    private static Actor Someone { get; } = new("ana", ActionChannel.Api);

    private sealed record Happening(int What, int Minutes, int Volume, Severity Severity);

    /// <summary>All that came of some events.</summary>
    private sealed record Life(IReadOnlyList<(Incident? Before, IncidentStep Step)> Steps, IReadOnlyList<IncidentEvent.Human> Actions)
    {
        public IEnumerable<Alert> Told => Steps.Select(pair => pair.Step.Alert).OfType<Alert>();

        /// <summary>Every incident as it was last, oldest first.</summary>
        public IEnumerable<Incident> Incidents => Steps.Select(pair => pair.Step.Incident).OfType<Incident>().GroupBy(incident => incident.Key, StringComparer.Ordinal).Select(states => states.Last());

        public static Life Of(IEnumerable<IncidentEvent> events)
        {
            var (steps, actions) = (new List<(Incident?, IncidentStep)>(), new List<IncidentEvent.Human>());
            Incident? incident = null;
            foreach (var happened in events)
            {
                var step = Machine.Apply(incident, happened);
                steps.Add((incident, step));
                if (incident is not null && happened is IncidentEvent.Human human)
                {
                    actions.Add(human);
                }

                incident = step.Incident;
            }

            return new Life(steps, actions);
        }
    }
}
