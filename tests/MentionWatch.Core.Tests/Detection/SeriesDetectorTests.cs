using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class SeriesDetectorTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Twice_the_record_scores_one_half_and_less_than_the_record_nothing()
    {
        var detector = Trained(days: 30, row => row == 100 ? 97 : 7);

        detector.Score(After(30, 0), 18).ShouldBe(0, "the record of the first day has faded to some 20");
        detector.Score(After(30, 1), 41).ShouldBe(0.5, 0.05);
    }

    [Fact]
    public void A_level_that_stays_high_counts_though_no_row_of_it_is_a_record()
    {
        var detector = Trained(days: 7, row => row % 288 == 120 ? 400 : 10);

        Enumerable.Range(0, 48).Max(row => detector.Score(After(7, row), 60)).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void A_burst_leaves_the_record_of_the_level_as_it_was()
    {
        var detector = Trained(days: 7, row => row is > 1900 and < 1920 ? 300 : 10);

        Enumerable.Range(0, 48).Max(row => detector.Score(After(7, row), 60)).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void What_was_told_is_not_told_again_until_it_gets_worse_or_four_hours_have_passed()
    {
        var detector = Trained(days: 7, _ => 10);

        detector.Score(After(7, 0), 100).ShouldBeGreaterThan(0.5);
        detector.Score(After(7, 1), 101).ShouldBe(0);
        detector.Score(After(7, 2), 1000).ShouldBeGreaterThan(0.8);
        for (var row = 3; row < 51; row++)
        {
            detector.Score(After(7, row), 10).ShouldBe(0);
        }

        detector.Score(After(7, 51), 2000).ShouldBe(0.5, 0.05);
    }

    [Fact]
    public void Scores_depend_on_the_time_between_rows_and_not_on_their_number()
    {
        var often = Trained(days: 10, row => row == 0 ? 200 : 20);
        var seldom = new SeriesDetector();
        for (var row = 0; row < 10 * 288; row += 4)
        {
            seldom.Score(After(0, row), row == 0 ? 200 : 20);
        }

        seldom.Score(After(10, 0), 800).ShouldBe(often.Score(After(10, 0), 800), 1e-9);
    }

    private static SeriesDetector Trained(int days, Func<int, double> value)
    {
        var detector = new SeriesDetector();
        for (var row = 0; row < days * 288; row++)
        {
            detector.Score(After(0, row), value(row));
        }

        return detector;
    }

    private static DateTimeOffset After(int days, int rows) => Start.AddDays(days).AddMinutes(5 * rows);
}
