using System.Runtime.Intrinsics;
using MentionWatch.Core.Classification.Model.Training;

namespace MentionWatch.Core.Tests.Classification.Model;

public sealed class CalibratorTests
{
    [Fact]
    public void A_model_that_promises_too_much_is_believed_less()
        => Fit(right: 7).Linear[0].ShouldBeLessThan(Fit(right: 9).Linear[0]);

    [Fact]
    public void A_question_is_calibrated_without_regard_to_the_other()
    {
        var (few, many) = (Fit(right: 8, complaints: 2), Fit(right: 8, complaints: 8));
        few.Linear[0].ShouldBe(many.Linear[0]);
        few.Constants[3].ShouldBeLessThan(many.Constants[3]);
    }

    /// <summary>Of ten texts the linear model calls as many negative that are, and the same share complains; the convolutional net says nothing.</summary>
    private static Calibration Fit(int right, int complaints = 5) => new Calibrator([.. Enumerable.Range(0, 600).Select(i => new CalibrationCase(
        Vector128.Create(i % 10 < right ? 3f : -3f, 0f, i % 10 < right ? -3f : 3f, 0f),
        Vector128<float>.Zero,
        Vector128.Create(1f, 0f, 0f, i % 10 < complaints ? 1f : 0f),
        Vector128<float>.One))]).Fit();
}
