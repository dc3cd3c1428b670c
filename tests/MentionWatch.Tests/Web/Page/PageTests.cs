using Microsoft.Playwright;

namespace MentionWatch.Tests.Web.Page;

/// <summary>The page in a real browser, on a phone and on a desk.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_calm_night_says_so_first()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Calm);
        var page = await browser.OpenAsync(server.Address, 390, 844);
        (await page.InnerTextAsync("h1")).ShouldBe("Nothing is burning");
        (await page.Locator("article").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_not_taken_for_calm()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Calm with { StoreAnswers = false });
        var page = await browser.OpenAsync(server.Address, 390, 844);
        (await page.InnerTextAsync("h1")).ShouldBe("Redis does not answer");
        (await page.Locator("main section").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task A_crisis_shows_its_numbers_and_nothing_runs_over_the_edge(int width, ColorScheme scheme)
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning);
        var page = await browser.OpenAsync(server.Address, width, 800, scheme);
        (await page.InnerTextAsync("h1")).ShouldBe("Mudanzas Carracol is burning");
        var numbers = await page.InnerTextAsync("article dl");
        numbers.ShouldContain("64");
        numbers.ShouldContain("1.4");
        (await page.InnerTextAsync("article")).ShouldContain("Europe/Madrid");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await KeepPictureAsync(page, $"page-{width}.png");
    }

    [Fact]
    public async Task The_link_in_an_alert_leads_to_its_incident()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning);
        var page = await browser.OpenAsync($"{server.Address}/#{Uri.EscapeDataString(SomeStatus.Burning.Open[0].Key)}", 390, 400);
        (await page.Locator("article:target").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Post_text_is_shown_as_text_and_never_becomes_markup()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning);
        var page = await browser.OpenAsync(server.Address, 390, 844);
        (await page.Locator("blockquote p").Nth(1).InnerTextAsync()).ShouldBe(SomeStatus.Hostile);
        (await page.Locator("script, blockquote img, blockquote b").CountAsync()).ShouldBe(0);
        (await page.Locator("a[href^='javascript']").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_policy_lets_the_style_through_and_no_script()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Calm);
        var page = await browser.OpenAsync("about:blank", 390, 844);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var response = await page.GotoAsync(server.Address);
        response!.Headers["content-security-policy"].ShouldStartWith("default-src 'none'; style-src 'sha256-");
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).margin")).ShouldBe("0px");
    }

    [Fact]
    public async Task The_same_content_is_there_for_programs()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        using var status = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/api/status"));
        var open = status.RootElement.GetProperty("open")[0];
        open.GetProperty("severity").GetString().ShouldBe("critical");
        open.GetProperty("evidence").GetProperty("negativeAuthors").GetInt32().ShouldBe(64);
    }

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, name), FullPage = true });
    }
}
