using System.Text.Json.Nodes;
using MentionWatch.Tests.Web.Page;

namespace MentionWatch.Tests.Backtesting;

/// <summary>The page of a backtest in a real browser, opened as the file that somebody was sent.</summary>
public sealed class ReportTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Hostile = "</script><img src=x onerror=alert(1)> <b>bad</b>";

    private readonly BacktestRunner _backtest = new();

    [Fact]
    public async Task It_shows_every_alert_with_its_posts_and_fetches_nothing()
    {
        await WriteAsync("--compare", _backtest.Config("other.json", new JsonObject { ["MinAuthors"] = 60 }));
        var raised = File.ReadLines(_backtest.Alerts).Select(line => JsonNode.Parse(line)!).Where(alert => (string?)alert["state"] == "raised").Select(alert => (string?)alert["incident"]).ToArray();
        var complaints = new List<string>();
        var page = await browser.OpenAsync("about:blank", 1280, 900);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, message) => complaints.Add(message);
        page.Request += (_, request) => complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);

        await page.GotoAsync("file://" + _backtest.Report);

        complaints.ShouldBeEmpty();
        raised.Length.ShouldBe(2);
        (await page.Locator("[data-incident]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.incident)")).ShouldBe(raised);
        (await page.InnerTextAsync("h1")).ShouldBe("Backtest: 2 alerts for 1 brand");
        (await page.Locator("table.comparison .lost").CountAsync()).ShouldBe(1);
        (await page.Locator("figure svg circle").CountAsync()).ShouldBe(12);
    }

    [Fact]
    public async Task It_says_why_each_alert_was_raised_and_shows_campaigns_and_alerts_on_the_axis()
    {
        var large = StreamBuilder.Start.AddDays(8);
        var sale = new JsonObject { ["From"] = $"{large:yyyy-MM-ddTHH:mm:ssZ}", ["To"] = $"{large.AddDays(1):yyyy-MM-ddTHH:mm:ssZ}", ["Factor"] = 2, ["Reason"] = "spring <b>sale</b>" };
        await WriteAsync("--config", _backtest.Config("sale.json", new JsonObject { ["LargeAudience"] = 1000 }, sale));
        foreach (var (width, name) in ((int, string)[])[(1280, "report"), (390, "report-phone")])
        {
            var page = await browser.OpenAsync("file://" + _backtest.Report, width, 900);
            var why = await page.Locator("td.why").AllInnerTextsAsync();
            why[0].ShouldContain("within spring <b>sale</b>, which takes 2 times as many");
            why[1].ShouldNotContain("sale");
            await page.Locator("[data-alert]").First.ClickAsync();
            await page.Locator("canvas").HoverAsync();
            (await page.InnerTextAsync("#reading")).ShouldEndWith("spring <b>sale</b>: it takes 2 times as many");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, $"{name}.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task The_chart_zooms_to_an_alert_and_back()
    {
        await WriteAsync();
        var page = await browser.OpenAsync("file://" + _backtest.Report, 1280, 900);
        var whole = await page.InnerTextAsync("#reading");
        whole.ShouldContain("2 Mar to 12 Mar 2026, times in UTC");

        await page.Locator("[data-alert]").First.ClickAsync();
        (await page.InnerTextAsync("#reading")).ShouldContain("9 Mar to 11 Mar 2026");
        await page.Locator("canvas").PressAsync("0");
        (await page.InnerTextAsync("#reading")).ShouldBe(whole);
    }

    [Fact]
    public async Task Post_text_is_shown_as_text_and_never_becomes_markup()
    {
        await WriteAsync();
        var page = await browser.OpenAsync("file://" + _backtest.Report, 390, 844);

        await page.Locator("summary").First.ClickAsync();
        (await page.Locator("blockquote p").First.InnerTextAsync()).ShouldBe(Hostile);
        (await page.Locator("blockquote img, blockquote b").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
    }

    public void Dispose() => _backtest.Dispose();

    private Task<string> WriteAsync(params string[] more)
    {
        var mentions = new StreamBuilder(1).Days(11).Crisis(StreamBuilder.Start.AddDays(8).AddHours(11), 250).Crisis(StreamBuilder.Start.AddDays(10).AddHours(11), 40).Build();
        return _backtest.RunAsync(mentions.Select(mention => mention.LabelNegative == true ? mention with { Text = Hostile } : mention), ["--report", _backtest.Report, .. more]);
    }
}
