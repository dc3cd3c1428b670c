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
        Policy.NextAttempt(Failure(attempt: 3), 0).ShouldBe(Some.Start);
        Policy.NextAttempt(Failure(attempt: 3), 0.5).ShouldBe(Some.Start.AddSeconds(4));
        Policy.NextAttempt(Failure(attempt: 3), 1).ShouldBe(Some.Start.AddSeconds(8));
    }

    [Fact]
    public void What_the_receiver_asks_for_is_the_least_wait()
        => Policy.NextAttempt(Failure() with { RetryAfter = TimeSpan.FromSeconds(90) }, 1).ShouldBe(Some.Start.AddSeconds(90));

    [Fact]
    public void A_wait_beyond_the_budget_gives_up_at_once_so_that_somebody_else_is_told_in_time()
        => Policy.NextAttempt(Failure() with { RetryAfter = TimeSpan.FromMinutes(6) }, 0).ShouldBeNull();

    [Theory]
    [InlineData("Critical", 5)]
    [InlineData("High", 15)]
    [InlineData("Warning", 120)]
    public void The_budget_depends_on_the_severity(string severity, int minutes)
    {
        var failure = Failure(attempt: 50) with { Severity = Enum.Parse<Severity>(severity) };

        Policy.NextAttempt(failure with { At = Some.Start.AddMinutes(minutes).AddSeconds(-1) }, 1).ShouldBe(Some.Start.AddMinutes(minutes));
        Policy.NextAttempt(failure with { At = Some.Start.AddMinutes(minutes) }, 0).ShouldBeNull();
    }

    [Fact]
    public void Without_anybody_else_to_tell_it_is_tried_for_a_day()
    {
        var failure = Failure() with { HasFallback = false };

        Policy.NextAttempt(failure with { At = Some.Start.AddHours(23) }, 0).ShouldNotBeNull();
        Policy.NextAttempt(failure with { At = Some.Start.AddDays(1) }, 0).ShouldBeNull();
    }

    [Fact]
    public void It_is_never_in_the_past_nor_beyond_the_budget()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<PositiveInt>(),
            ArbMap.Default.ArbFor<byte>(),
            (attempt, elapsed, jitter) =>
            {
                var at = Some.Start.AddSeconds(elapsed.Get);
                var next = Policy.NextAttempt(Failure(attempt.Get) with { At = at }, jitter / 255.0);
                return next is null ? at >= Some.Start + Options.Critical : next >= at && next <= Some.Start + Options.Critical;
            }).QuickCheckThrowOnFailure();

    private static DeliveryFailure Failure(int attempt = 1) => new()
    {
        Attempt = attempt,
        At = Some.Start,
        FirstAttemptAt = Some.Start,
        Severity = Severity.Critical,
        HasFallback = true,
    };
}
