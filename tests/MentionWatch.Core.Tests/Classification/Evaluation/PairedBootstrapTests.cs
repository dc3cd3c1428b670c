using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Core.Tests.Classification.Evaluation;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void A_large_difference_on_many_texts_is_more_than_luck()
    {
        var found = PairedBootstrap.Compare(2, Answers(400, i => i % 4 == 0, i => i % 10 == 0));

        found.IsMoreThanLuck.ShouldBeTrue();
        found.Lower.ShouldBeGreaterThan(0);
        found.Difference.ShouldBeInRange(found.Lower, found.Upper);
    }

    [Fact]
    public void One_text_more_that_is_right_is_luck()
    {
        var found = PairedBootstrap.Compare(2, Answers(100, i => i is 0 or 1 or 50, i => i is 0 or 50));

        found.IsMoreThanLuck.ShouldBeFalse();
        (found.Mended, found.Broken).ShouldBe((1, 0));
    }

    [Fact]
    public void The_interval_holds_nothing_where_nothing_differs()
    {
        var found = PairedBootstrap.Compare(3, Answers(90, _ => false, _ => false));

        (found.Difference, found.Lower, found.Upper, found.Luck).ShouldBe((0, 0, 0, 1));
    }

    [Fact]
    public void Of_models_that_are_equally_good_one_in_twenty_pairs_is_taken_for_different()
    {
        var random = new Random(7);
        var found = Enumerable.Range(0, 100).Count(_ => PairedBootstrap.Compare(2, Answers(80, _ => random.Next(4) == 0, _ => random.Next(4) == 0)).IsMoreThanLuck);

        found.ShouldBeInRange(0, 14);
    }

    [Fact]
    public void Without_texts_there_is_nothing_to_compare() => Should.Throw<ArgumentException>(() => PairedBootstrap.Compare(2, []));

    private static PairedAnswer[] Answers(int count, Func<int, bool> wrongBefore, Func<int, bool> wrongAfter)
        => [.. Enumerable.Range(0, count).Select(i => new PairedAnswer(i % 2, wrongBefore(i) ? 1 - (i % 2) : i % 2, wrongAfter(i) ? 1 - (i % 2) : i % 2))];
}
