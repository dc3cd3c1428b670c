using MentionWatch.Jobs;
using Quartz;
using SomeOptions = MentionWatch.Tests.Jobs.ScheduleFixture.SomeOptions;

namespace MentionWatch.Tests.Jobs;

public sealed class ScheduleReconcilerTests
{
    private static readonly SomeOptions EveryMinute = new() { Kind = "polled", Every = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task A_polled_source_gets_a_job_of_its_own_beside_those_of_the_worker()
    {
        await using var schedule = new ScheduleFixture();
        await schedule.ReconcileAsync(ScheduleFixture.Watching(("news", EveryMinute), ("hook", new SomeOptions { Kind = "pushed" })));

        (await schedule.JobsAsync()).ShouldBe(["poll.news", "worker.deliver", "worker.detect", "worker.escalate", "worker.expire"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_source_that_changed_is_scheduled_anew()
    {
        await using var schedule = new ScheduleFixture();
        await schedule.ReconcileAsync(ScheduleFixture.Watching(("same", EveryMinute), ("other", EveryMinute)));
        var (same, other) = (await schedule.PollOfAsync("same"), await schedule.PollOfAsync("other"));

        await schedule.ReconcileAsync(ScheduleFixture.Watching(("same", EveryMinute), ("other", EveryMinute with { Every = TimeSpan.FromHours(1) })));

        (await schedule.PollOfAsync("same"))!.StartTimeUtc.ShouldBe(same!.StartTimeUtc);
        var changed = (await schedule.PollOfAsync("other")).ShouldBeAssignableTo<ISimpleTrigger>()!;
        changed.RepeatInterval.ShouldBe(TimeSpan.FromHours(1));
        changed.StartTimeUtc.ShouldNotBe(other!.StartTimeUtc);
    }

    [Fact]
    public async Task A_source_that_left_the_configuration_is_polled_no_more()
    {
        await using var schedule = new ScheduleFixture();
        await schedule.ReconcileAsync(ScheduleFixture.Watching(("stays", EveryMinute), ("leaves", EveryMinute)));

        await schedule.ReconcileAsync(ScheduleFixture.Watching(("stays", EveryMinute)));

        (await schedule.PollOfAsync("leaves")).ShouldBeNull();
        (await schedule.PollOfAsync("stays")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_source_can_change_from_an_interval_to_a_cron_expression()
    {
        await using var schedule = new ScheduleFixture();
        await schedule.ReconcileAsync(ScheduleFixture.Watching(("news", EveryMinute)));

        await schedule.ReconcileAsync(ScheduleFixture.Watching(("news", new SomeOptions { Kind = "polled", Cron = "0 0/5 * * * ?" })));

        (await schedule.PollOfAsync("news")).ShouldBeAssignableTo<ICronTrigger>()!.CronExpressionString.ShouldBe("0 0/5 * * * ?");
    }

    [Fact]
    public async Task A_source_without_a_schedule_is_polled_as_often_as_its_kind_asks()
    {
        await using var schedule = new ScheduleFixture();
        await schedule.ReconcileAsync(ScheduleFixture.Watching(("news", new SomeOptions { Kind = "polled" })));

        (await schedule.PollOfAsync("news")).ShouldBeAssignableTo<ISimpleTrigger>()!.RepeatInterval.ShouldBe(TimeSpan.FromMinutes(7));
    }

    [Fact]
    public async Task An_H_in_a_cron_expression_gives_each_source_a_second_of_its_own()
    {
        await using var schedule = new ScheduleFixture();
        var hashed = new SomeOptions { Kind = "polled", Cron = "H 0/5 * * * ?" };

        await schedule.ReconcileAsync(ScheduleFixture.Watching(("news", hashed), ("blog", hashed), ("forum", hashed)));

        var first = new[] { await schedule.PollOfAsync("news"), await schedule.PollOfAsync("blog"), await schedule.PollOfAsync("forum") };
        first.Select(poll => poll!.NextFireTimeUtc!.Value.Second).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_hundred_sources_spread_their_first_polls_over_the_start_window()
    {
        var sources = Enumerable.Range(0, 100).Select(i => ($"source-{i}", EveryMinute)).ToArray();

        var waits = ScheduleFixture.Plan(ScheduleFixture.Watching(sources))
            .Where(job => job.Key.Group == SchedulePlan.Polls)
            .Select(job => job.TriggerFrom(DateTimeOffset.UnixEpoch).StartTimeUtc - DateTimeOffset.UnixEpoch)
            .ToList();

        waits.ShouldAllBe(wait => wait >= TimeSpan.Zero && wait < Cadence.LongestStart);
        waits.GroupBy(wait => (int)wait.TotalSeconds).Max(second => second.Count()).ShouldBeLessThan(30);
    }
}
