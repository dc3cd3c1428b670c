using MentionWatch.Core.Detection;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>Real texts at real volumes, and three simulated weeks, through the real worker: what comes out equals what went in.</summary>
public sealed class RealInputTests
{
    [SharedFact]
    public async Task Real_tweets_at_the_volumes_of_real_brands_are_counted_to_the_last_one()
    {
        string[] written = ["aapl", "fb", "ibm"];
        var input = RealVolume.LastDays(3);
        var truth = new Truth();
        await using var world = await RealInputWorld.StartAsync(input.Brands);
        foreach (var mention in input.Mentions())
        {
            await truth.AddAsync(mention);
            await (written.Contains(mention.Brand) ? world.WriteAsync(mention) : world.PushAsync(mention));
        }

        await world.AllCountedAsync();
        await ShouldEqualAsync(world, truth);
    }

    [SharedFact]
    public async Task Three_simulated_weeks_of_thirty_brands_are_counted_to_the_last_mention()
    {
        using var panel = await SimulatedPanel.GenerateAsync(days: 21);
        var truth = new Truth();
        await using var world = await RealInputWorld.StartAsync(panel.Brands, panel.Mentions);
        await foreach (var line in File.ReadLinesAsync(panel.Mentions))
        {
            var mention = WrittenMention.FromJson(line);
            await truth.AddAsync(mention with { Brand = BrandKey.Of(mention.Brand) });
        }

        await world.AllCountedAsync();
        await ShouldEqualAsync(world, truth);
    }

    private static async Task ShouldEqualAsync(RealInputWorld world, Truth truth)
    {
        var first = truth.First.ToUnixTimeSeconds() / 60;
        var minutes = (int)((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60) - first + 1);
        var sum = default(MinuteCounts);
        foreach (var brand in truth.Brands)
        {
            var expected = await truth.ReadAsync(brand, first, minutes);
            var actual = await world.Counts.ReadAsync(brand, first, minutes);
            actual.ShouldBe(expected, brand);
            sum = actual.Aggregate(sum, MinuteCounts.Add);
        }

        sum.Total.ShouldBe(truth.Distinct);
        sum.Negative.ShouldBeGreaterThan(0);
    }
}
