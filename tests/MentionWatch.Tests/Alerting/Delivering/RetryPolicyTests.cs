using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Delivering;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;

namespace MentionWatch.Tests.Alerting.Delivering;

public sealed class RetryPolicyTests
{
    private static readonly RetryOptions Options = new();
    private static readonly RetryPolicy Policy = new(Options);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(5, 32)]
    [InlineData(6, 60)]
    [InlineData(5000, 60)]
    public void The_longest_wait_doubles_up_to_its_limit(int attempts, int seconds)
        => Policy.Bound(attempts).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void The_wait_is_drawn_from_nothing_to_the_longest()
    {
        Policy.Decide(Failure(attempt: 3), 0).ShouldBe(new RetryDecision(Some.Start, TellFallback: false));
        Policy.Decide(Failure(attempt: 3), 0.5).ShouldBe(new RetryDecision(Some.Start.AddSeconds(4), TellFallback: false));
        Policy.Decide(Failure(attempt: 3), 1).ShouldBe(new RetryDecision(Some.Start.AddSeconds(8), TellFallback: false));
    }

    [Fact]
    public void What_the_receiver_asks_for_is_the_wait()
        => Policy.Decide(Failure() with { RetryAfter = TimeSpan.FromSeconds(90) }, 1).ShouldBe(new RetryDecision(Some.Start.AddSeconds(90), TellFallback: false));

    [Fact]
    public void A_wait_that_is_too_long_has_somebody_else_told_at_once_and_is_kept()
        => Policy.Decide(Failure() with { RetryAfter = TimeSpan.FromMinutes(6) }, 0).ShouldBe(new RetryDecision(Some.Start.AddMinutes(6), TellFallback: true));

    [Fact]
    public void A_wait_beyond_everything_gives_up_at_once()
        => Policy.Decide(Failure() with { RetryAfter = TimeSpan.FromDays(3) }, 0).ShouldBe(new RetryDecision(DueAt: null, TellFallback: true));

    [Theory]
    [InlineData("Critical", 5)]
    [InlineData("High", 15)]
    [InlineData("Warning", 120)]
    public void When_somebody_else_is_told_depends_on_the_severity_and_the_attempts_go_on(string severity, int minutes)
    {
        var failure = Failure(attempt: 50) with { Severity = Enum.Parse<Severity>(severity) };
        var inTime = Some.Start.AddMinutes(minutes);

        Policy.Decide(failure with { At = inTime.AddSeconds(-1) }, 1).ShouldBe(new RetryDecision(inTime, TellFallback: false));
        Policy.Decide(failure with { At = inTime }, 1).ShouldBe(new RetryDecision(inTime.AddMinutes(1), TellFallback: true));
    }

    [Fact]
    public void What_waited_behind_another_is_as_old_as_it_is()
        => Policy.Decide(Failure() with { QueuedAt = Some.Start.AddMinutes(-6) }, 0).TellFallback.ShouldBeTrue();

    [Fact]
    public void It_is_given_up_after_two_days()
    {
        Policy.Decide(Failure() with { At = Some.Start.AddHours(47) }, 0).DueAt.ShouldNotBeNull();
        Policy.Decide(Failure() with { At = Some.Start.AddHours(48) }, 0).DueAt.ShouldBeNull();
    }

    [Fact]
    public void The_next_attempt_is_never_in_the_past_nor_after_the_end_and_nobody_is_told_too_late()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<byte>(),
            (attempt, elapsed, jitter) =>
            {
                var at = Some.Start.AddMinutes(elapsed.Get);
                var end = Some.Start + Options.GiveUpAfter;
                var decision = Policy.Decide(Failure(attempt.Get) with { At = at }, jitter / 255.0);
                return (decision.DueAt is null ? at >= end : decision.DueAt >= at && decision.DueAt <= end)
                    && decision.TellFallback == at >= Some.Start + Options.Critical;
            }).QuickCheckThrowOnFailure();

    private static DeliveryFailure Failure(int attempt = 1) => new()
    {
        Attempt = attempt,
        At = Some.Start,
        QueuedAt = Some.Start,
        FirstAttemptAt = Some.Start,
        Severity = Severity.Critical,
    };
}
