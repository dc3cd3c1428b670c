using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class NegativeBinomialTests
{
    /// <summary>Expected values: sums of the probability mass with 40 digits of precision.</summary>
    [Theory]
    [InlineData(1, 0.5, 0.5, 0.4436974992327)]
    [InlineData(8, 1.0, 0.5, 3.015337691524)]
    [InlineData(40, 10, 0.25, 3.304638726012)]
    [InlineData(90, 20, 0.1, 7.811237743331)]
    [InlineData(12, 0.06, 2, 12.41050415261)]
    [InlineData(3, 5, 0.3, 0.133164305904)]
    [InlineData(400, 12, 0.2, 53.58368163033)]
    [InlineData(5000, 150, 0.05, 236.2229189858)]
    public void The_tail_equals_the_sum_of_its_probabilities(int count, double mean, double dispersion, double expected)
        => NegativeBinomial.Surprise(count, mean, dispersion).ShouldBe(expected, expected * 1e-9);

    [Theory]
    [InlineData(9, 8, 0.3899228441498)]
    [InlineData(12, 4, 3.03847015737)]
    public void Without_dispersion_it_is_the_poisson_tail(int count, double mean, double expected)
        => NegativeBinomial.Surprise(count, mean, 0).ShouldBe(expected, 1e-4);

    [Fact]
    public void Nothing_is_no_surprise() => NegativeBinomial.Surprise(0, 3, 0.2).ShouldBe(0);

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(3, 0.2)]
    [InlineData(500, 0.05)]
    public void Upper_is_the_last_count_that_passes(double mean, double dispersion)
    {
        var upper = NegativeBinomial.Upper(4, mean, dispersion);

        NegativeBinomial.Surprise(upper, mean, dispersion).ShouldBeLessThan(4);
        NegativeBinomial.Surprise(upper + 1, mean, dispersion).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData(0.3, 1.0957979948180756)]
    [InlineData(1, 0)]
    [InlineData(4.5, 2.4537365708424422)]
    [InlineData(171.5, 709.14316303092824)]
    [InlineData(1e6, 12815504.569147612)]
    public void The_logarithm_of_the_gamma_function_is_exact(double x, double expected)
        => SpecialFunctions.LogGamma(x).ShouldBe(expected, Math.Max(1e-13, Math.Abs(expected) * 1e-13));
}
