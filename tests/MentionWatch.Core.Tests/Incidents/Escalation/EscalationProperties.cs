using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Escalation;

namespace MentionWatch.Core.Tests.Incidents.Escalation;

public sealed class EscalationProperties
{
    private static readonly string[] Names = ["on-call", "head of comms", "board", "owner"];

    private static readonly Gen<EscalationChain> Chains =
        Gen.Choose(1, 4).SelectMany(roles => Gen.Choose(1, 60).SelectMany(after => Gen.Choose(1, 60).SelectMany(repeat => Gen.Choose(1, 8).Select(cap => new EscalationChain
        {
            Name = "main",
            Roles = Names[..roles],
            After = TimeSpan.FromMinutes(after),
            RepeatAfter = TimeSpan.FromMinutes(repeat),
            RepeatAtMost = TimeSpan.FromMinutes(repeat * cap),
        }))));

    private static readonly Gen<Action<Unanswered>> AnyEvent = Gen.Frequency(
        (12, Gen.Choose(1, 90).Select(minutes => (Action<Unanswered>)(world => world.Pass(minutes)))),
        (4, Gen.Choose(1, 90).Select(minutes => (Action<Unanswered>)(world => EscalationTests.Minutes(world, minutes)))),
        (2, Gen.Choose(1, 400).SelectMany(volume => Gen.Elements(Enum.GetValues<Severity>()).Select(severity => (Action<Unanswered>)(world => world.Look(volume, severity))))),
        (1, Gen.Constant((Action<Unanswered>)(world => world.Acknowledge()))),
        (1, Gen.Elements([.. Names, "Luis"]).Select(to => (Action<Unanswered>)(world => world.HandOver(to)))),
        (1, Gen.Choose(1, 200).Select(minutes => (Action<Unanswered>)(world => world.Snooze(minutes)))),
        (1, Gen.Constant((Action<Unanswered>)(world => world.Wake()))),
        (1, Gen.Choose(1, 60).Select(minutes => (Action<Unanswered>)(world => world.PutBack(minutes)))));

    private static readonly Gen<Action<Unanswered>> AnyEnd = Gen.Elements<Action<Unanswered>>(_ => { }, world => world.Resolve(), world => world.Expire());

    /// <summary>Somebody acts on it as if it had not ended.</summary>
    private static readonly Gen<Action<Unanswered>> AnyAfterthought = Gen.Elements<Action<Unanswered>>(
        _ => { }, world => world.Acknowledge(), world => world.HandOver(Names[0]), world => world.Snooze(5), world => world.Wake());

    private static readonly Gen<Unanswered> Lives =
        from chain in Chains
        from events in AnyEvent.ListOf()
        from end in AnyEnd
        from afterthought in AnyAfterthought
        select Live(chain, [.. events, end, afterthought]);

    [Fact]
    public void Whatever_happens_each_role_is_told_in_its_turn_none_twice_and_none_left_out()
        => Prop.ForAll(Arb.From(Lives), world =>
        {
            foreach (var (holder, steps) in Waits(world))
            {
                var behind = holder is null ? world.Chain.Roles.Skip(1) : world.Chain.Roles.Skip(world.Chain.Roles.ToList().IndexOf(holder) + 1);
                var expected = behind.Select(role => new[] { role }).Concat(Enumerable.Repeat(world.Chain.Roles.ToArray(), steps.Count));

                steps.Select(step => step.Roles).ShouldBe(expected.Take(steps.Count), Comparer);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_told_to_answer_what_was_answered_or_is_over()
        => Prop.ForAll(Arb.From(Lives), world => world.Told
            .Where(told => told.Alert.Kind is TransitionKind.Escalated or TransitionKind.Repeated)
            .ShouldAllBe(told => told.WasWaiting)).QuickCheckThrowOnFailure();

    [Fact]
    public void Whoever_waits_is_told_in_time_and_the_gaps_never_shrink_while_nothing_gets_worse()
        => Prop.ForAll(Arb.From(Chains), chain =>
        {
            var world = new Unanswered(chain);
            EscalationTests.Minutes(world, 3000);
            var minutes = EscalationTests.Steps(world).Select(step => step.Minute).Prepend(0).ToList();
            var gaps = minutes.Zip(minutes.Skip(1), (before, after) => after - before).ToList();

            gaps.ShouldBe(gaps.Order());
            gaps.Take(chain.Roles.Count - 1).ShouldAllBe(gap => gap == (int)chain.After.TotalMinutes);
            gaps.ShouldAllBe(gap => gap <= Math.Max(chain.After.TotalMinutes, chain.RepeatAtMost.TotalMinutes));
            (3000 - minutes[^1]).ShouldBeLessThanOrEqualTo((int)Math.Max(chain.After.TotalMinutes, chain.RepeatAtMost.TotalMinutes));
        }).QuickCheckThrowOnFailure();

    private static Unanswered Live(EscalationChain chain, IEnumerable<Action<Unanswered>> events)
    {
        var world = new Unanswered(chain);
        foreach (var happens in events)
        {
            happens(world);
        }

        EscalationTests.Minutes(world, 50);
        return world;
    }

    private static IEqualityComparer<IReadOnlyList<string>> Comparer { get; } = EqualityComparer<IReadOnlyList<string>>.Create((left, right) => left!.SequenceEqual(right!), list => list.Count);

    /// <summary>The stretches in which somebody is waited for, with who was told first and the steps taken.</summary>
    private static IEnumerable<(string? Holder, List<(Alert Alert, IReadOnlyList<string> Roles, bool WasWaiting)> Steps)> Waits(Unanswered world)
    {
        string? holder = null;
        var steps = new List<(Alert, IReadOnlyList<string>, bool)>();
        foreach (var told in world.Told)
        {
            if (told.Alert.Kind is TransitionKind.Escalated or TransitionKind.Repeated)
            {
                steps.Add(told);
            }
            else if (told.Alert.Kind != TransitionKind.Worsened || !told.WasWaiting)
            {
                yield return (holder, steps);
                (holder, steps) = (told.Alert.Kind == TransitionKind.HandedOver ? told.Alert.AddressedTo : holder, []);
            }
        }

        yield return (holder, steps);
    }
}
