using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;

namespace MentionWatch.Core.Tests.Incidents.Escalation;

public sealed class EscalationTests
{
    private static readonly EscalationChain Chain = new() { Name = "main", Roles = ["on-call", "head of comms", "board"] };

    [Fact]
    public void Nobody_answers_so_the_next_is_told_after_15_minutes_and_all_of_them_again_with_growing_gaps()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 20 * 60);

        Steps(world).Take(9).ShouldBe(
        [
            (15, "head of comms"), (30, "board"), (45, "on-call, head of comms, board"), (75, "on-call, head of comms, board"), (135, "on-call, head of comms, board"),
            (255, "on-call, head of comms, board"), (495, "on-call, head of comms, board"), (735, "on-call, head of comms, board"), (975, "on-call, head of comms, board"),
        ]);
    }

    [Fact]
    public void An_alert_says_who_is_next_and_when()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 15);

        world.Told[0].Alert.Next.ShouldBe(new NextStep("head of comms", Decided.Start.AddMinutes(15)));
        world.Told[1].Alert.Next.ShouldBe(new NextStep("board", Decided.Start.AddMinutes(30)));
        world.Incident.History.ShouldHaveSingleItem().Kind.ShouldBe(EntryKind.Escalated);
    }

    [Fact]
    public void An_acknowledgement_ends_it_and_says_that_nobody_is_next()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 20);
        world.Acknowledge();
        Minutes(world, 500);

        Steps(world).ShouldBe([(15, "head of comms")]);
        world.Told[^1].Alert.Next.ShouldBeNull();
    }

    [Fact]
    public void A_rise_in_severity_tells_whoever_knows_and_at_once_the_next()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 5);
        world.Look(30, Severity.Critical);
        Minutes(world, 30);

        world.Told[1].Roles.ShouldBe(["on-call"]);
        Steps(world).ShouldBe([(6, "head of comms"), (21, "board")]);
    }

    [Fact]
    public void A_rise_when_everybody_was_told_makes_the_gaps_short_again()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 300);
        world.Look(30, Severity.High);
        Minutes(world, 50);

        world.Told[^3].Roles.ShouldBe(["on-call", "head of comms", "board"]);
        Steps(world).TakeLast(2).Select(step => step.Minute).ShouldBe([315, 345]);
    }

    [Fact]
    public void Handing_over_to_a_role_tells_it_now_and_then_those_behind_it()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 3);
        world.HandOver("head of comms");
        Minutes(world, 40);

        world.Told[1].Roles.ShouldBe(["head of comms", "on-call"]);
        Steps(world).ShouldBe([(18, "board"), (33, "on-call, head of comms, board")]);
    }

    [Fact]
    public void Handing_over_to_somebody_else_begins_with_the_first_role_when_nobody_answers()
    {
        var world = new Unanswered(Chain);
        world.HandOver("Luis");
        Minutes(world, 20);

        Steps(world).ShouldBe([(15, "on-call")]);
    }

    [Fact]
    public void While_it_is_put_off_nobody_is_told()
    {
        var world = new Unanswered(Chain);
        Minutes(world, 10);
        world.Snooze(60);
        Minutes(world, 59);

        Steps(world).ShouldBeEmpty();
    }

    [Fact]
    public void A_worker_that_stood_still_takes_one_step_and_waits_again()
    {
        var world = new Unanswered(Chain);
        world.Pass(600);
        world.Pass(1);
        Minutes(world, 20);

        Steps(world).ShouldBe([(600, "head of comms"), (615, "board")]);
    }

    internal static IReadOnlyList<(int Minute, string To)> Steps(Unanswered world)
        => [.. world.Told.Where(told => told.Alert.Kind is TransitionKind.Escalated or TransitionKind.Repeated).Select(told => ((int)(told.Alert.At - Decided.Start).TotalMinutes, told.Alert.AddressedTo!))];

    internal static void Minutes(Unanswered world, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            world.Pass(1);
        }
    }
}
