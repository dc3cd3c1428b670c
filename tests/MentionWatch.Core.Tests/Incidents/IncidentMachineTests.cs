using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class IncidentMachineTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DetectionSettings Settings = new() { QuietFor = TimeSpan.FromMinutes(30), ExpireAfter = TimeSpan.FromHours(24) };
    private static readonly DateTimeOffset Always = DateTimeOffset.MinValue;
    private static readonly IncidentMachine Machine = new(Settings);

    [Fact]
    public void A_spike_is_raised_once_under_a_key_that_stays()
    {
        var first = Machine.Observe(null, Spike(5), Always);
        var second = Machine.Observe(first.Incident, Spike(6), Always);

        first.Alert!.Kind.ShouldBe(TransitionKind.Triggered);
        first.Alert.IncidentKey.ShouldBe("mw:acme:negative-spike:2026-03-02T09:00:00Z");
        second.Alert.ShouldBeNull();
        second.Incident!.Key.ShouldBe(first.Incident!.Key);
    }

    [Fact]
    public void Without_a_spike_nothing_begins() => Machine.Observe(null, Active(5), Always).ShouldBe(new IncidentStep(null, null));

    [Fact]
    public void A_higher_severity_is_told_once()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident;
        var worse = Machine.Observe(raised, Spike(6, severity: Severity.High), Always);
        var same = Machine.Observe(worse.Incident, Spike(7, severity: Severity.High), Always);

        worse.Alert!.Kind.ShouldBe(TransitionKind.Worsened);
        worse.Alert.PeakSeverity.ShouldBe(Severity.High);
        same.Alert.ShouldBeNull();
    }

    [Fact]
    public void Twice_the_volume_is_told_again()
    {
        var raised = Machine.Observe(null, Spike(5, volume: 20), Always).Incident;

        Machine.Observe(raised, Spike(6, volume: 39), Always).Alert.ShouldBeNull();
        Machine.Observe(raised, Spike(6, volume: 40), Always).Alert!.Kind.ShouldBe(TransitionKind.Worsened);
    }

    [Fact]
    public void It_is_over_after_the_wait_for_quiet_and_not_before()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident;
        var stirring = Machine.Observe(raised, Active(20), Always).Incident;

        Machine.Observe(stirring, Quiet(49), Always).Alert.ShouldBeNull();
        var ended = Machine.Observe(stirring, Quiet(50), Always);
        ended.Alert!.Kind.ShouldBe(TransitionKind.Resolved);
        ended.Incident!.EndedAt.ShouldBe(Start.AddMinutes(50));
    }

    [Fact]
    public void Time_that_was_not_heard_is_not_quiet_and_the_wait_begins_anew_after_it()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident;
        var deaf = Machine.Observe(raised, Quiet(10), heardSince: null);
        var stillDeaf = Machine.Observe(deaf.Incident, Quiet(600), heardSince: null);
        var heard = Machine.Observe(stillDeaf.Incident, Quiet(610), Always);

        stillDeaf.Alert.ShouldBeNull();
        stillDeaf.Incident!.DeafSince.ShouldBe(Start.AddMinutes(10));
        heard.Alert.ShouldBeNull();
        Machine.Observe(heard.Incident, Quiet(639), Always).Alert.ShouldBeNull();
        Machine.Observe(heard.Incident, Quiet(640), Always).Alert!.Kind.ShouldBe(TransitionKind.Resolved);
    }

    [Fact]
    public void A_gap_that_no_look_saw_holds_the_wait_for_quiet_as_well()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident;

        Machine.Observe(raised, Quiet(300), Start.AddMinutes(290)).Alert.ShouldBeNull();
        Machine.Observe(raised, Quiet(320), Start.AddMinutes(290)).Alert!.Kind.ShouldBe(TransitionKind.Resolved);
    }

    [Fact]
    public void After_too_long_without_hearing_it_expires_but_not_while_what_is_heard_is_active()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident;
        var deaf = Machine.Observe(raised, Quiet(10), heardSince: null).Incident;

        Machine.Observe(deaf, Quiet(10 + (24 * 60) - 1), heardSince: null).Alert.ShouldBeNull();
        Machine.Observe(deaf, Active(10 + (24 * 60)), heardSince: null).Alert.ShouldBeNull();
        var expired = Machine.Observe(deaf, Quiet(10 + (24 * 60)), heardSince: null);
        expired.Alert!.Kind.ShouldBe(TransitionKind.Expired);
        expired.Incident!.State.ShouldBe(IncidentState.Expired);
    }

    [Fact]
    public void The_minutes_of_an_ended_incident_do_not_raise_another_but_later_ones_do()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident!;
        var closed = IncidentMachine.Resolve(raised, Start.AddMinutes(10)).Incident;

        Machine.Observe(closed, Spike(11), Always).Alert.ShouldBeNull();
        Machine.Observe(closed, Spike(60, onset: 50), Always).Alert!.Sequence.ShouldBe(1);
    }

    [Fact]
    public void Acknowledging_is_told_once_and_keeps_the_incident_open()
    {
        var raised = Machine.Observe(null, Spike(5), Always).Incident!;
        var taken = IncidentMachine.Acknowledge(raised, Start.AddMinutes(6), "ana");

        taken.Alert!.Kind.ShouldBe(TransitionKind.Acknowledged);
        taken.Incident!.AcknowledgedBy.ShouldBe("ana");
        taken.Incident.IsOpen.ShouldBeTrue();
        IncidentMachine.Acknowledge(taken.Incident, Start.AddMinutes(7), "ben").ShouldBe(new IncidentStep(taken.Incident, null));
    }

    [Fact]
    public void In_any_order_of_events_nothing_is_told_twice_nothing_after_the_end_and_no_number_is_left_out()
        => Prop.ForAll(Events().ToArbitrary(), events =>
        {
            foreach (var told in Play(events).GroupBy(alert => alert.IncidentKey, StringComparer.Ordinal))
            {
                told.Select(alert => alert.Sequence).ShouldBe(Enumerable.Range(1, told.Count()));
                told.Count(alert => alert.Kind == TransitionKind.Triggered).ShouldBe(1);
                told.Count(alert => alert.Kind == TransitionKind.Acknowledged).ShouldBeLessThanOrEqualTo(1);
                told.SkipWhile(alert => alert.Kind is not (TransitionKind.Resolved or TransitionKind.Expired)).Count().ShouldBeLessThanOrEqualTo(1);
                told.First().Kind.ShouldBe(TransitionKind.Triggered);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_step_that_was_not_saved_comes_out_the_same_again()
        => Prop.ForAll(Events().ToArbitrary(), events =>
        {
            Incident? incident = null;
            foreach (var step in events)
            {
                var (once, again) = (Apply(incident, step), Apply(incident, step));
                again.Incident.ShouldBe(once.Incident);
                (again.Alert?.IncidentKey, again.Alert?.Sequence, again.Alert?.Kind).ShouldBe((once.Alert?.IncidentKey, once.Alert?.Sequence, once.Alert?.Kind));
                incident = once.Incident;
            }
        }).QuickCheckThrowOnFailure();

    private static Gen<List<Event>> Events()
        => (from what in Gen.Choose(0, 9)
            from minutes in Gen.Choose(0, 40)
            from volume in Gen.Choose(5, 300)
            from severity in Gen.Elements(Severity.Warning, Severity.High, Severity.Critical)
            select new Event(what, minutes, volume, severity)).ListOf();

    private static List<Alert> Play(List<Event> events)
    {
        var told = new List<Alert>();
        Incident? incident = null;
        var minute = 0;
        foreach (var happened in events)
        {
            minute += happened.Minutes;
            var step = Apply(incident, happened with { Minutes = minute });
            incident = step.Incident;
            told.AddRange(step.Alert is { } alert ? [alert] : []);
        }

        return told;
    }

    private static IncidentStep Apply(Incident? incident, Event happened) => happened switch
    {
        { What: 0 } when incident is not null => IncidentMachine.Acknowledge(incident, Start.AddMinutes(happened.Minutes), "ana"),
        { What: 1 } when incident is not null => IncidentMachine.Resolve(incident, Start.AddMinutes(happened.Minutes)),
        { What: 2 } when incident is not null => IncidentMachine.Expire(incident, Start.AddMinutes(happened.Minutes)),
        { What: <= 5 } => Machine.Observe(incident, Quiet(happened.Minutes), Always),
        _ => Machine.Observe(incident, Spike(happened.Minutes, happened.Volume, happened.Severity, onset: happened.Minutes), Always),
    };

    private static Decision Spike(int minute, int volume = 20, Severity severity = Severity.Warning, int onset = 0)
        => Decided(minute, volume, severity, isSpike: true, isActive: true) with { OnsetAt = Start.AddMinutes(onset) };

    private static Decision Active(int minute) => Decided(minute, 3, Severity.Warning, isSpike: false, isActive: true);

    private static Decision Quiet(int minute) => Decided(minute, 0, Severity.Warning, isSpike: false, isActive: false);

    private static Decision Decided(int minute, int volume, Severity severity, bool isSpike, bool isActive) => new()
    {
        Brand = "acme",
        At = Start.AddMinutes(minute),
        IsSpike = isSpike,
        IsActive = isActive,
        Severity = severity,
        Volume = volume,
        OnsetAt = Start,
        Evidence = new AlertEvidence
        {
            Rule = Detector.Rule,
            WindowStart = Start,
            WindowEnd = Start.AddMinutes(minute),
            Total = volume,
            Negative = volume,
            Complaints = 0,
            NegativeAuthors = volume,
            Expected = 1,
            Upper = 5,
            Score = 9,
            ExpectedShare = 0.1,
            Trained = true,
        },
    };

    private sealed record Event(int What, int Minutes, int Volume, Severity Severity);
}
