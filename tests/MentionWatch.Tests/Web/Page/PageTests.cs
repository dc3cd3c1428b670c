using MentionWatch.Core.Incidents;
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
        (await page.InnerTextAsync("#held")).ShouldContain("Nothing: no silence");
        (await page.InnerTextAsync("#troubles")).ShouldContain("Nothing is wrong with it.");
        await KeepPictureAsync(page, "page-calm.png");
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_not_taken_for_calm()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Calm with { StoreAnswers = false });
        var page = await browser.OpenAsync(server.Address, 390, 844);
        (await page.InnerTextAsync("h1")).ShouldBe("Redis does not answer");
        (await page.Locator("main section:not(#troubles)").CountAsync()).ShouldBe(0);
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

    [Theory]
    [InlineData(IncidentState.Triggered, null, "Nobody has it yet. If nobody takes it, head of communication is told at Thu 20:34 Europe/Madrid, in 4 min.")]
    [InlineData(IncidentState.Acknowledged, "Ana", "Ana has it, since Thu 20:28 Europe/Madrid.")]
    [InlineData(IncidentState.HandedOver, "legal", "Handed over to legal, who has not answered yet. If nobody takes it, head of communication is told at Thu 20:34 Europe/Madrid, in 4 min.")]
    [InlineData(IncidentState.Snoozed, "Ana", "Put off until Thu 20:28 Europe/Madrid by Ana. It is told again then if it still goes on.")]
    public async Task A_crisis_says_first_who_has_it_and_who_is_told_next(IncidentState state, string? holder, string words)
    {
        var burning = SomeStatus.Burning;
        var incident = burning.Open[0] with { State = state, Holder = holder, HolderAt = holder is null ? null : burning.At.AddMinutes(-2) };
        await using var server = await PageServer.StartAsync(burning with { Open = [incident] });
        var page = await browser.OpenAsync(server.Address, 390, 844);

        (await page.InnerTextAsync("article p >> nth=0")).ShouldBe(words);
    }

    [Fact]
    public async Task What_is_held_back_is_shown_with_why_and_until_when_below_the_crises()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning);
        var page = await browser.OpenAsync(server.Address, 390, 844);

        var held = await page.InnerTextAsync("#held");
        held.ShouldContain("Not told: team, office. Quiet hours until Fri 08:00 Europe/Madrid (in 11 h); told then.");
        held.ShouldContain("Not told: oncall. Told with the crisis of Mudanzas Carracol, and by itself when that is over or less severe.");
        held.ShouldContain("Until Thu 22:00 Europe/Madrid (in 1 h 30 min). Ana: fire drill");
        held.ShouldContain("What is below critical waits for the digest of Fri 09:30 Europe/Madrid (in 13 h).");
        (await page.EvaluateAsync<bool>("document.querySelector('article').compareDocumentPosition(document.querySelector('#held')) === 4 && document.querySelector('#held').compareDocumentPosition(document.querySelector('#troubles')) === 4")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_wrong_with_the_service_is_shown_with_what_to_do_also_while_the_store_is_away()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Burning with { StoreAnswers = false });
        var page = await browser.OpenAsync(server.Address, 390, 844);

        var troubles = await page.InnerTextAsync("#troubles");
        troubles.ShouldContain("Receiver team does not take alerts since 9 min ago");
        troubles.ShouldContain("HTTP 503");
        troubles.ShouldContain("mentionwatch receivers test team");
        troubles.ShouldContain("Detection.QuietFor");
        (await page.Locator("#held").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Calm_is_not_claimed_by_a_service_that_is_in_trouble()
    {
        await using var server = await PageServer.StartAsync(SomeStatus.Calm with { Troubles = SomeStatus.Burning.Troubles });
        var page = await browser.OpenAsync(server.Address, 390, 844);

        (await page.InnerTextAsync("h1")).ShouldBe("Nothing is burning that is seen");
        (await page.Locator("header.calm").CountAsync()).ShouldBe(0);
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
