using MentionWatch.Core.Classification.Evaluation;

namespace MentionWatch.Core.Tests.Classification.Evaluation;

public sealed class EvaluationTests
{
    [Fact]
    public void The_measures_are_those_of_scikit_learn()
    {
        var matrix = new ConfusionMatrix(3);
        int[] truth = [0, 0, 0, 1, 1, 2, 2, 2, 2], predicted = [0, 0, 1, 1, 2, 2, 2, 0, 1];
        foreach (var (actual, said) in truth.Zip(predicted))
        {
            matrix.Add(actual, said);
        }

        matrix.Total.ShouldBe(9);
        matrix.Accuracy.ShouldBe(5 / 9.0, 1e-9);
        matrix.MacroRecall.ShouldBe(0.5555555556, 1e-9);
        matrix.MacroF1.ShouldBe(0.5460317460, 1e-9);
        matrix.Precision(2).ShouldBe(2 / 3.0, 1e-9);
    }

    [Fact]
    public void A_class_that_never_occurs_does_not_lower_the_mean()
    {
        var matrix = new ConfusionMatrix(3);
        matrix.Add(0, 0);
        matrix.Add(1, 1);
        matrix.MacroF1.ShouldBe(1);
    }

    [Fact]
    public void Nothing_measured_is_nothing_reached() => new ConfusionMatrix(2).MacroF1.ShouldBe(0);

    [Fact]
    public void The_area_under_the_curve_shares_ties()
        => RankingQuality.AreaUnderCurve([(0.1f, false), (0.4f, false), (0.4f, true), (0.8f, true)]).ShouldBe(0.875, 1e-9);

    [Fact]
    public void The_area_is_a_half_when_there_is_nothing_to_rank()
        => RankingQuality.AreaUnderCurve([(0.1f, true), (0.9f, true)]).ShouldBe(0.5);

    [Fact]
    public void Confidence_that_is_right_as_often_as_it_says_has_no_calibration_error()
        => CalibrationError.Of(Enumerable.Range(0, 10).Select(i => (0.7f, i < 7))).ShouldBe(0, 1e-6);

    [Fact]
    public void Confidence_is_wrong_by_as_much_as_it_is_away_from_the_share_of_right_answers()
        => CalibrationError.Of([(0.95f, true), (0.95f, false), (0.55f, true), (0.55f, false)]).ShouldBe(((0.45 * 2) + (0.05 * 2)) / 4, 1e-6);
}
