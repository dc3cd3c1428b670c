using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using static MentionWatch.Core.Tests.Incidents.Decided;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class HumanActionTests
{
    private static readonly Actor Ana = new("ana", ActionChannel.Link, "oncall", "192.0.2.7");
    private static readonly Actor Ben = new("ben", ActionChannel.Api, "desk");
    private static readonly DateTimeOffset Always = DateTimeOffset.MinValue;
    private static readonly IncidentMachine Machine = new(new DetectionSettings { QuietFor = TimeSpan.FromMinutes(30) });
    private static readonly Incident Raised = Look(null, Spike(5)).Incident!;

    [Fact]
    public void Acknowledging_is_told_once_with_who_did_it_and_stops_the_wait()
    {
        var taken = Machine.Apply(Raised, new IncidentEvent.Acknowledge(At(6), Ana, "on it"));

        taken.Alert!.Kind.ShouldBe(TransitionKind.Acknowledged);
        taken.Alert.Action!.By.ShouldBe(Ana);
        taken.Incident!.State.ShouldBe(IncidentState.Acknowledged);
        taken.Incident.AcknowledgedBy.ShouldBe("ana");
        taken.Incident.IsOpen.ShouldBeTrue();
        taken.Incident.IsWaiting.ShouldBeFalse();
        taken.Incident.History.ShouldHaveSingleItem().ShouldBe(new IncidentEntry
        {
            Number = 1,
            At = At(6),
            Kind = EntryKind.Acknowledged,
            By = Ana,
            Note = "on it",
            Sequence = 2,
        });
    }

    [Fact]
    public void A_second_acknowledgement_is_written_down_and_changes_nothing_else()
    {
        var taken = Machine.Apply(Raised, new IncidentEvent.Acknowledge(At(6), Ana)).Incident!;

        var again = Machine.Apply(taken, new IncidentEvent.Acknowledge(At(7), Ben));

        again.Alert.ShouldBeNull();
        again.Incident!.AcknowledgedBy.ShouldBe("ana");
        again.Incident.Sequence.ShouldBe(taken.Sequence);
        again.Incident.History.Select(entry => (entry.By!.Name, entry.Sequence)).ShouldBe([("ana", 2), ("ben", null)]);
    }

    [Fact]
    public void After_the_end_every_action_is_written_down_and_none_is_told()
    {
        var ended = Machine.Apply(Raised, new IncidentEvent.Resolve(At(6), Ana)).Incident!;
        IncidentEvent.Human[] late =
        [
            new IncidentEvent.Acknowledge(At(7), Ben),
            new IncidentEvent.HandOver(At(8), Ben, "legal"),
            new IncidentEvent.Snooze(At(9), Ben, At(99)),
            new IncidentEvent.Resolve(At(10), Ben),
            new IncidentEvent.Remark(At(11), Ben, "the customer was called"),
        ];

        foreach (var action in late)
        {
            var step = Machine.Apply(ended, action);
            step.Alert.ShouldBeNull();
            (step.Incident!.State, step.Incident.EndedAt, step.Incident.Sequence).ShouldBe((IncidentState.Resolved, At(6), ended.Sequence));
            step.Incident.History.Count.ShouldBe(2);
        }
    }

    [Fact]
    public void Handing_over_begins_a_new_wait_that_the_other_one_ends()
    {
        var taken = Machine.Apply(Raised, new IncidentEvent.Acknowledge(At(6), Ana)).Incident;
        var passed = Machine.Apply(taken, new IncidentEvent.HandOver(At(8), Ana, "legal", "they threaten to sue"));

        passed.Alert!.Kind.ShouldBe(TransitionKind.HandedOver);
        passed.Alert.AddressedTo.ShouldBe("legal");
        passed.Incident!.IsWaiting.ShouldBeTrue();
        (passed.Incident.WaitingSince, passed.Incident.EscalationStep, passed.Incident.HandedTo).ShouldBe((At(8), 0, "legal"));
        Machine.Apply(passed.Incident, new IncidentEvent.HandOver(At(9), Ana, "legal")).Alert.ShouldBeNull();
        Machine.Apply(passed.Incident, new IncidentEvent.Acknowledge(At(9), Ben)).Incident!.AcknowledgedBy.ShouldBe("ben");
    }

    [Fact]
    public void What_was_put_off_is_told_again_at_its_time_and_waits_for_an_answer_again()
    {
        var snoozed = Machine.Apply(Raised, new IncidentEvent.Snooze(At(6), Ana, At(20)));
        var early = Look(snoozed.Incident, Active(19));
        var woken = Look(early.Incident, Active(20));

        snoozed.Alert!.Action!.Until.ShouldBe(At(20));
        early.Alert.ShouldBeNull();
        woken.Alert!.Kind.ShouldBe(TransitionKind.Woken);
        (woken.Incident!.State, woken.Incident.SnoozedUntil, woken.Incident.WaitingSince).ShouldBe((IncidentState.Triggered, null, At(20)));
        Look(woken.Incident, Active(21)).Alert.ShouldBeNull();
    }

    [Fact]
    public void What_was_put_off_and_calms_down_is_over_without_being_told_again()
    {
        var snoozed = Machine.Apply(Raised, new IncidentEvent.Snooze(At(6), Ana, At(40))).Incident;

        Look(snoozed, Quiet(40)).Alert!.Kind.ShouldBe(TransitionKind.Resolved);
    }

    [Fact]
    public void A_time_that_has_passed_puts_nothing_off()
        => Machine.Apply(Raised, new IncidentEvent.Snooze(At(6), Ana, At(6))).Alert.ShouldBeNull();

    [Fact]
    public void Only_a_higher_severity_breaks_a_snooze()
    {
        var snoozed = Machine.Apply(Raised, new IncidentEvent.Snooze(At(6), Ana, At(60))).Incident;

        Look(snoozed, Spike(7, volume: 400)).Alert.ShouldBeNull();
        var worse = Look(snoozed, Spike(7, severity: Severity.Critical));
        worse.Alert!.Kind.ShouldBe(TransitionKind.Worsened);
        (worse.Incident!.State, worse.Incident.SnoozedUntil, worse.Incident.WaitingSince).ShouldBe((IncidentState.Triggered, null, At(7)));
    }

    [Fact]
    public void Whoever_has_it_hears_that_it_got_worse_and_keeps_it()
    {
        var taken = Machine.Apply(Raised, new IncidentEvent.Acknowledge(At(6), Ana)).Incident;

        var worse = Look(taken, Spike(7, severity: Severity.Critical));

        worse.Alert!.Kind.ShouldBe(TransitionKind.Worsened);
        worse.Incident!.State.ShouldBe(IncidentState.Acknowledged);
    }

    [Fact]
    public void Escalation_takes_each_step_once_and_stops_with_an_answer()
    {
        var first = Machine.Apply(Raised, new IncidentEvent.Escalate(At(20), 1, "lead", IsRepeat: false));

        first.Alert!.Kind.ShouldBe(TransitionKind.Escalated);
        first.Alert.AddressedTo.ShouldBe("lead");
        first.Incident!.History.ShouldHaveSingleItem().To.ShouldBe("lead");
        Machine.Apply(first.Incident, new IncidentEvent.Escalate(At(21), 1, "lead", IsRepeat: false)).ShouldBe(new IncidentStep(first.Incident, null));
        Machine.Apply(first.Incident, new IncidentEvent.Escalate(At(50), 2, "lead", IsRepeat: true)).Alert!.Kind.ShouldBe(TransitionKind.Repeated);
        var taken = Machine.Apply(first.Incident, new IncidentEvent.Acknowledge(At(22), Ana)).Incident;
        Machine.Apply(taken, new IncidentEvent.Escalate(At(50), 2, "head", IsRepeat: false)).ShouldBe(new IncidentStep(taken, null));
    }

    [Fact]
    public void Anybody_can_close_it_and_nothing_is_told_after_that()
    {
        var ended = Machine.Apply(Raised, new IncidentEvent.Resolve(At(6), Ana, "false alarm"));

        ended.Alert!.Kind.ShouldBe(TransitionKind.Resolved);
        ended.Alert.Action!.Note.ShouldBe("false alarm");
        Look(ended.Incident, Spike(7)).Alert.ShouldBeNull();
    }

    [Fact]
    public void A_full_history_takes_no_more_notes_but_still_what_changes_something()
    {
        var full = Raised;
        while (full.History.Count < Incident.LongestHistory)
        {
            full = Machine.Apply(full, new IncidentEvent.Remark(At(6), Ana, "again")).Incident!;
        }

        Machine.Apply(full, new IncidentEvent.Remark(At(7), Ana, "once more")).Incident.ShouldBe(full);
        Machine.Apply(full, new IncidentEvent.Acknowledge(At(7), Ana)).Incident!.History.Count.ShouldBe(Incident.LongestHistory + 1);
    }

    private static DateTimeOffset At(int minute) => Start.AddMinutes(minute);

    private static IncidentStep Look(Incident? incident, Decision decision) => Machine.Apply(incident, new IncidentEvent.Looked(decision, Always));
}
