using MentionWatch.Sources.Health;

namespace MentionWatch.Tests.Sources.Health;

public sealed class SourceStatusTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly HealthLimits Limits = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(2));
    private static readonly SourceStatus New = new() { Source = "src", WatchedSince = Start };

    [Fact]
    public void A_failure_is_put_up_with_until_the_limit_and_counts_from_the_last_success()
    {
        var status = New.Succeeded(At(0), 1, Limits);

        status.Failed(At(14), "500", isFinal: false, Limits).IsDegraded.ShouldBeFalse();
        var degraded = status.Failed(At(15), "500", isFinal: false, Limits);

        (degraded.Degradation, degraded.DegradedSince, degraded.Reason).ShouldBe((Degradation.Failing, At(0), "500"));
        degraded.Gaps.ShouldBe([new SourceGap(At(0), End: null)]);
    }

    [Fact]
    public void Failing_on_and_on_leaves_one_gap_that_ends_with_the_first_success()
        => New.Failed(At(20), "a", isFinal: false, Limits).Failed(At(40), "b", isFinal: true, Limits).Succeeded(At(60), 0, Limits)
            .Gaps.ShouldBe([new SourceGap(At(0), At(60))]);

    [Fact]
    public void What_waiting_will_not_mend_degrades_at_once()
        => New.Succeeded(At(0), 1, Limits).Failed(At(1), "401", isFinal: true, Limits).DegradedSince.ShouldBe(At(0));

    [Fact]
    public void No_poll_at_all_is_noticed_as_time_goes_by()
    {
        var status = New.Succeeded(At(0), 1, Limits);

        status.Checked(At(14), Start, Limits).IsDegraded.ShouldBeFalse();
        status.Checked(At(15), Start, Limits).Degradation.ShouldBe(Degradation.Failing);
        status.Checked(At(500), workingSince: At(490), Limits).IsDegraded.ShouldBeFalse();
    }

    [Fact]
    public void Time_in_which_the_worker_was_down_is_missing_afterwards()
        => New.Succeeded(At(0), 1, Limits).Succeeded(At(120), 1, Limits).Gaps.ShouldBe([new SourceGap(At(0), At(120))]);

    [Fact]
    public void Silence_ends_with_a_mention_and_not_with_an_empty_page()
    {
        var polls = Enumerable.Range(0, 13).Aggregate(New.Succeeded(At(0), 1, Limits), (status, poll) => status.Succeeded(At(poll * 10), 0, Limits));
        var silent = polls.Checked(At(121), Start, Limits);

        silent.Degradation.ShouldBe(Degradation.Silent);
        silent.Succeeded(At(122), 0, Limits).Degradation.ShouldBe(Degradation.Silent);
        var heard = silent.Succeeded(At(123), 1, Limits);
        heard.IsDegraded.ShouldBeFalse();
        heard.Gaps.ShouldBe([new SourceGap(At(0), At(123))]);
    }

    [Fact]
    public void A_source_that_asked_to_be_left_alone_is_late_only_after_that()
    {
        var status = New.Succeeded(At(0), 1, Limits, notBefore: At(60));

        status.Checked(At(74), Start, Limits).IsDegraded.ShouldBeFalse();
        status.Failed(At(61), "500", isFinal: false, Limits).IsDegraded.ShouldBeFalse();
        status.Succeeded(At(74), 1, Limits).Gaps.ShouldBeEmpty();
        status.Checked(At(75), Start, Limits).DegradedSince.ShouldBe(At(0));
    }

    [Fact]
    public void A_source_that_is_pushed_to_is_never_late()
        => New.Checked(At(100_000), Start, default).IsDegraded.ShouldBeFalse();

    private static DateTimeOffset At(int minute) => Start + TimeSpan.FromMinutes(minute);
}
