using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class SeasonalBaselineTests
{
    private static readonly BaselineSettings Settings = new();

    [Fact]
    public void A_brand_without_history_is_untrained_and_assumed_to_have_the_prior_share()
    {
        var baseline = new SeasonalBaseline(Settings);
        var expected = baseline.Expect(0);

        baseline.Trained.ShouldBeFalse();
        (expected.Negative / (expected.Negative + expected.Others)).ShouldBe(Settings.PriorShare, 1e-9);
        expected.VolumeDispersion.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void After_weeks_it_expects_what_each_hour_of_the_week_brought()
    {
        var baseline = Taught(weeks: 6, slot => slot % 24 < 8 ? new HourCounts(2, 20) : new HourCounts(10, 100));

        baseline.Trained.ShouldBeTrue();
        baseline.Expect(3).Others.ShouldBe(20, 3);
        baseline.Expect(30).Others.ShouldBe(20, 3);
        baseline.Expect(12).Others.ShouldBe(100, 5);
        baseline.Expect(12).Negative.ShouldBe(10, 0.7);
    }

    [Fact]
    public void One_quiet_sunday_does_not_make_sundays_quiet_but_six_do()
    {
        static HourCounts Sunday(int slot) => slot >= 144 ? new HourCounts(2, 20) : new HourCounts(10, 100);

        var once = Taught(1, Sunday).Expect(150).Others;
        var often = Taught(6, Sunday).Expect(150).Others;

        once.ShouldBeInRange(35, 80);
        often.ShouldBeLessThan(40);
    }

    [Fact]
    public void A_flood_is_not_learnt()
    {
        var baseline = Taught(2, _ => new HourCounts(5, 50));
        var before = baseline.Expect(10);
        baseline.Learn(10, new HourCounts(400, 100));

        baseline.Expect(10).ShouldBe(before);
    }

    [Fact]
    public void What_floods_for_longer_than_a_crisis_lasts_becomes_normal()
    {
        var baseline = Taught(2, _ => new HourCounts(5, 50));
        for (var hour = 0; hour < 10 * HourOfWeek.Count; hour++)
        {
            baseline.Learn(hour % HourOfWeek.Count, new HourCounts(100, 50));
        }

        baseline.Expect(10).Negative.ShouldBe(100, 20);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Missing_and_excluded_hours_are_not_learnt(double heard, bool excluded)
    {
        var baseline = Taught(2, _ => new HourCounts(5, 50));
        var (before, hours) = (baseline.Expect(10), baseline.HoursLearnt);
        baseline.Learn(10, new HourCounts(0, 0, heard, excluded));

        baseline.Expect(10).ShouldBe(before);
        baseline.HoursLearnt.ShouldBe(hours);
    }

    [Fact]
    public void Half_an_hour_that_was_heard_counts_as_half_an_hour()
    {
        var whole = Taught(2, _ => new HourCounts(6, 60));
        var halves = Taught(2, _ => new HourCounts(3, 30, Heard: 0.5));

        halves.Expect(10).Others.ShouldBe(whole.Expect(10).Others, 3);
    }

    [Fact]
    public void Restless_brands_are_given_more_room_than_steady_ones()
    {
        var random = new Random(5);
        var steady = Taught(3, _ => new HourCounts(10, 100));
        var restless = Taught(3, _ =>
        {
            var level = Math.Exp(random.NextDouble() * 2) / 3.2;
            return new HourCounts((int)(10 * level), (int)(100 * level));
        });

        restless.Expect(10).VolumeDispersion.ShouldBeGreaterThan(4 * steady.Expect(10).VolumeDispersion);
    }

    [Fact]
    public void A_copy_learns_on_its_own()
    {
        var baseline = Taught(1, _ => new HourCounts(5, 50));
        var before = baseline.Expect(7);
        baseline.Copy().Learn(7, new HourCounts(9, 90));

        baseline.Expect(7).ShouldBe(before);
    }

    private static SeasonalBaseline Taught(int weeks, Func<int, HourCounts> counts)
    {
        var baseline = new SeasonalBaseline(Settings);
        for (var hour = 0; hour < weeks * HourOfWeek.Count; hour++)
        {
            baseline.Learn(hour % HourOfWeek.Count, counts(hour % HourOfWeek.Count));
        }

        return baseline;
    }
}
