using FsCheck;
using FsCheck.Fluent;
using MentionWatch.Core.Detection;

namespace MentionWatch.Core.Tests.Detection;

public sealed class CombinedSurpriseTests
{
    [Theory]
    [InlineData(2, 2, 2.991)]
    [InlineData(5, 1, 4.829)]
    [InlineData(3, 0, 2.102)]
    [InlineData(0, 0, 0)]
    public void Two_chances_are_as_rare_together_as_the_chi_squared_distribution_says(double first, double second, double both)
        => CombinedSurprise.Of(first, second).ShouldBe(both, 0.001);

    [Fact]
    public void What_is_needed_reaches_the_limit_and_no_less_does()
        => Prop.ForAll(Surprises.ToArbitrary(), pair =>
        {
            var (limit, other) = pair;
            var needed = CombinedSurprise.Needed(limit, other);
            needed.ShouldBeInRange(0, limit);
            Math.Max(needed, CombinedSurprise.Of(needed, other)).ShouldBeGreaterThanOrEqualTo(limit - 1e-4);
            if (needed > 0.01)
            {
                CombinedSurprise.Of(needed - 0.01, other).ShouldBeLessThan(limit);
            }
        }).QuickCheckThrowOnFailure();

    private static Gen<(double Limit, double Other)> Surprises
        => from limit in Gen.Choose(1, 900)
           from other in Gen.Choose(0, 1500)
           select (limit / 100.0, other / 100.0);
}
