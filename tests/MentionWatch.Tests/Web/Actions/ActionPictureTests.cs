using MentionWatch.Tests.Web.Page;
using Microsoft.Playwright;

namespace MentionWatch.Tests.Web.Actions;

/// <summary>The page behind a link on a phone without scripts, used with a finger.</summary>
public sealed class ActionPictureTests(Browser browser) : IClassFixture<Browser>
{
    private const int Width = 390;

    [Theory]
    [InlineData("en", "I take it", "Ana has it", ColorScheme.Light)]
    [InlineData("es", "Me ocupo yo", "Se ocupa Ana", ColorScheme.Dark)]
    public async Task Somebody_just_woken_takes_it_with_one_tap(string language, string button, string state, ColorScheme scheme)
    {
        await using var house = await ActionHouse.OpenAsync(language);
        var page = await browser.OpenAsync(house.Http.BaseAddress + house.Link[1..], Width, 844, scheme);
        await KeepAsync(page, $"action-{language}-open.png");
        var box = await page.Locator("button.main").BoundingBoxAsync();
        (box!.Height, box.Y + box.Height).ShouldSatisfyAllConditions(() => box.Height.ShouldBeGreaterThanOrEqualTo(44), () => (box.Y + box.Height).ShouldBeLessThan(844));

        await page.FillAsync("input[name=by]", "Ana");
        await page.GetByText(button, new() { Exact = true }).ClickAsync();

        (await page.InnerTextAsync("#state")).ShouldStartWith(state);
        (await page.InputValueAsync("input[name=by]")).ShouldBe("Ana");
        await page.Locator("summary").ClickAsync();
        await KeepAsync(page, $"action-{language}-taken.png");
    }

    [Fact]
    public async Task Each_thing_that_can_be_done_is_seen_on_the_page_at_once()
    {
        await using var house = await ActionHouse.OpenAsync("es");
        var page = await browser.OpenAsync(house.Http.BaseAddress + house.Link[1..], Width, 844);
        await page.FillAsync("input[name=by]", "Ana");

        await page.Locator("summary").ClickAsync();
        await page.FillAsync("input[name=to]", "legal");
        await ActAsync(page, "hand-over", "Pasado a legal, que aún no ha respondido.");
        await page.Locator("summary").ClickAsync();
        await page.SelectOptionAsync("select[name=minutes]", "30");
        await ActAsync(page, "snooze", "Aplazado por Ana hasta la");
        await page.FillAsync("textarea[name=note]", "Hemos llamado al cliente");
        await ActAsync(page, "note", "Aplazado por Ana hasta la");
        await page.Locator("summary").ClickAsync();
        await ActAsync(page, "resolve", "Ha terminado, lo cerró Ana");
        (await page.InnerTextAsync("main")).ShouldContain("Ana apuntó: Hemos llamado al cliente");
        (await page.Locator("button.main").CountAsync()).ShouldBe(0);
    }

    private static async Task ActAsync(IPage page, string action, string state)
    {
        await page.Locator($"button[value={action}]").ClickAsync();
        (await page.InnerTextAsync(".outcome")).ShouldBe("Hecho.");
        (await page.InnerTextAsync("#state")).ShouldStartWith(state);
        await KeepAsync(page, $"action-es-after-{action}.png");
    }

    [Theory]
    [InlineData("/incident/forged.token", "forged")]
    [InlineData("expired", "expired")]
    public async Task A_link_that_is_of_no_use_says_what_to_do_instead(string link, string name)
    {
        await using var house = await ActionHouse.OpenAsync();
        var address = link == "expired" ? ActionHouse.LinkOf(Alerting.Support.Some.IncidentKey, TimeProvider.System.GetUtcNow().AddDays(-1)) : link;
        var page = await browser.OpenAsync(house.Http.BaseAddress + address[1..], Width, 844);

        await KeepAsync(page, $"action-{name}.png");
        (await page.Locator("form").CountAsync()).ShouldBe(0);
        (await page.InnerTextAsync("#state")).ShouldContain("Nothing was changed");
    }

    private static async Task KeepAsync(IPage page, string name)
    {
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Width);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, name), FullPage = true });
    }
}
