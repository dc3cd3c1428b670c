using System.Globalization;
using System.Text.RegularExpressions;
using MentionWatch.Configuration;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Buffering.Support;
using MentionWatch.Web.Page;

namespace MentionWatch.Tests.Web.Page;

public sealed partial class BrandCountsTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private static readonly Dictionary<string, BrandOptions> Brands = new(StringComparer.Ordinal) { ["acme"] = new() { Names = ["Acme"] } };

    [Fact]
    public async Task Views_after_the_first_read_the_last_hours_only_and_show_what_is_new()
    {
        await using var house = await redis.OpenAsync();
        var page = new BrandCounts(house.Counts);
        await CountAsync(house, Some.Mention(1, Some.Now.AddHours(-9), "bad"), Some.Mention(2, Some.Now.AddMinutes(-3), "bad, refund"));
        (await page.ReadAsync(Brands, Some.Now)).Single().Negative.Sum().ShouldBe(2);

        var before = await ReadsAsync(house);
        for (var minutes = 1; minutes <= 4; minutes++)
        {
            await CountAsync(house, Some.Mention(2 + minutes, Some.Now.AddMinutes(minutes - 1), "fine"));
            var brand = (await page.ReadAsync(Brands, Some.Now.AddMinutes(minutes))).Single();
            (brand.Total.Sum(), brand.Negative.Sum(), brand.Complaints, brand.Total.Count).ShouldBe((2 + minutes, 2, 1, 48));
            brand.Total[^1].ShouldBe(minutes);
        }

        (await ReadsAsync(house) - before).ShouldBeLessThanOrEqualTo(4 * 3);
    }

    [Fact]
    public async Task A_thousand_views_at_once_cost_what_one_does()
    {
        await using var house = await redis.OpenAsync();
        var page = new BrandCounts(house.Counts);
        await page.ReadAsync(Brands, Some.Now);
        var before = await ReadsAsync(house);

        for (var view = 0; view < 1000; view++)
        {
            await page.ReadAsync(Brands, Some.Now.AddMilliseconds(view));
        }

        (await ReadsAsync(house) - before).ShouldBe(0);
    }

    [Fact]
    public async Task What_came_late_is_shown_after_some_minutes()
    {
        await using var house = await redis.OpenAsync();
        var page = new BrandCounts(house.Counts);
        await page.ReadAsync(Brands, Some.Now);
        await CountAsync(house, Some.Mention(1, Some.Now.AddHours(-6), "bad"));

        (await page.ReadAsync(Brands, Some.Now.AddMinutes(6))).Single().Negative.Sum().ShouldBe(1);
    }

    private static async Task CountAsync(BufferHouse house, params Core.Mentions.Mention[] mentions)
    {
        await house.AppendAsync(mentions);
        await house.DrainAsync();
    }

    private static async Task<long> ReadsAsync(BufferHouse house)
    {
        var calls = Reads().Match((string)await house.Connection.ExecuteAsync("INFO", "commandstats"));
        return calls.Success ? long.Parse(calls.Groups["calls"].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex("cmdstat_hgetall:calls=(?<calls>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reads();
}
