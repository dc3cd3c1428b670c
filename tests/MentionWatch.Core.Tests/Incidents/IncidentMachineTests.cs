using MentionWatch.Core.Detection;
using MentionWatch.Core.Incidents;
using static MentionWatch.Core.Tests.Incidents.Decided;

namespace MentionWatch.Core.Tests.Incidents;

public sealed class IncidentMachineTests
{
    private static readonly Actor Ana = new("ana", ActionChannel.Link);
    private static readonly DetectionSettings Settings = new() { QuietFor = TimeSpan.FromMinutes(30), ExpireAfter = TimeSpan.FromHours(24) };
    private static readonly DateTimeOffset Always = DateTimeOffset.MinValue;
    private static readonly IncidentMachine Machine = new(Settings);

    [Fact]
    public void A_spike_is_raised_once_under_a_key_that_stays()
    {
        var first = Look(null, Spike(5), Always);
        var second = Look(first.Incident, Spike(6), Always);

        first.Alert!.Kind.ShouldBe(TransitionKind.Triggered);
        first.Alert.IncidentKey.ShouldBe("mw:acme:negative-spike:2026-03-02T09:00:00Z");
        second.Alert.ShouldBeNull();
        second.Incident!.Key.ShouldBe(first.Incident!.Key);
    }

    [Fact]
    public void After_an_end_by_a_clock_that_was_set_back_the_same_minutes_raise_no_incident_of_the_same_name()
    {
        var raised = Look(null, Spike(5, onset: 5), Always).Incident;
        var ended = Machine.Apply(raised, new IncidentEvent.Resolve(Start, Ana, Note: null)).Incident;

        Look(ended, Spike(6, onset: 5), Always).Alert.ShouldBeNull();
    }

    [Fact]
    public void Without_a_spike_nothing_begins() => Look(null, Active(5), Always).ShouldBe(new IncidentStep(null, null));

    [Fact]
    public void A_higher_severity_is_told_once()
    {
        var raised = Look(null, Spike(5), Always).Incident;
        var worse = Look(raised, Spike(6, severity: Severity.High), Always);
        var same = Look(worse.Incident, Spike(7, severity: Severity.High), Always);

        worse.Alert!.Kind.ShouldBe(TransitionKind.Worsened);
        worse.Alert.PeakSeverity.ShouldBe(Severity.High);
        same.Alert.ShouldBeNull();
    }

    [Fact]
    public void Twice_the_volume_is_told_again()
    {
        var raised = Look(null, Spike(5, volume: 20), Always).Incident;

        Look(raised, Spike(6, volume: 39), Always).Alert.ShouldBeNull();
        Look(raised, Spike(6, volume: 40), Always).Alert!.Kind.ShouldBe(TransitionKind.Worsened);
    }

    [Fact]
    public void It_is_over_after_the_wait_for_quiet_and_not_before()
    {
        var raised = Look(null, Spike(5), Always).Incident;
        var stirring = Look(raised, Active(20), Always).Incident;

        Look(stirring, Quiet(49), Always).Alert.ShouldBeNull();
        var ended = Look(stirring, Quiet(50), Always);
        ended.Alert!.Kind.ShouldBe(TransitionKind.Resolved);
        ended.Incident!.EndedAt.ShouldBe(Start.AddMinutes(50));
    }

    [Fact]
    public void Time_that_was_not_heard_is_not_quiet_and_the_wait_begins_anew_after_it()
    {
        var raised = Look(null, Spike(5), Always).Incident;
        var deaf = Look(raised, Quiet(10), heardSince: null);
        var stillDeaf = Look(deaf.Incident, Quiet(600), heardSince: null);
        var heard = Look(stillDeaf.Incident, Quiet(610), Always);

        stillDeaf.Alert.ShouldBeNull();
        stillDeaf.Incident!.DeafSince.ShouldBe(Start.AddMinutes(10));
        heard.Alert.ShouldBeNull();
        Look(heard.Incident, Quiet(639), Always).Alert.ShouldBeNull();
        Look(heard.Incident, Quiet(640), Always).Alert!.Kind.ShouldBe(TransitionKind.Resolved);
    }

    [Fact]
    public void A_gap_that_no_look_saw_holds_the_wait_for_quiet_as_well()
    {
        var raised = Look(null, Spike(5), Always).Incident;

        Look(raised, Quiet(300), Start.AddMinutes(290)).Alert.ShouldBeNull();
        Look(raised, Quiet(320), Start.AddMinutes(290)).Alert!.Kind.ShouldBe(TransitionKind.Resolved);
    }

    [Fact]
    public void After_too_long_without_hearing_it_expires_but_not_while_what_is_heard_is_active()
    {
        var raised = Look(null, Spike(5), Always).Incident;
        var deaf = Look(raised, Quiet(10), heardSince: null).Incident;

        Look(deaf, Quiet(10 + (24 * 60) - 1), heardSince: null).Alert.ShouldBeNull();
        Look(deaf, Active(10 + (24 * 60)), heardSince: null).Alert.ShouldBeNull();
        var expired = Look(deaf, Quiet(10 + (24 * 60)), heardSince: null);
        expired.Alert!.Kind.ShouldBe(TransitionKind.Expired);
        expired.Incident!.State.ShouldBe(IncidentState.Expired);
    }

    [Fact]
    public void The_minutes_of_an_ended_incident_do_not_raise_another_but_later_ones_do()
    {
        var raised = Look(null, Spike(5), Always).Incident!;
        var closed = Machine.Apply(raised, new IncidentEvent.Resolve(Start.AddMinutes(10), Ana)).Incident;

        Look(closed, Spike(11), Always).Alert.ShouldBeNull();
        Look(closed, Spike(60, onset: 50), Always).Alert!.Sequence.ShouldBe(1);
    }

    private static IncidentStep Look(Incident? incident, Decision decision, DateTimeOffset? heardSince)
        => Machine.Apply(incident, new IncidentEvent.Looked(decision, heardSince));
}
