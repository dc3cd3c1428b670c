using System.Buffers;
using System.Net;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Tests.Web.Page;
using Microsoft.Playwright;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>Everything that receivers are sent, left as text and, where people see it so, as a picture on a phone, for somebody to read at 03:00.</summary>
public sealed class RenderedAlertTests(Browser browser) : IClassFixture<Browser>
{
    private const int Width = 390;
    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u202E\u202C\u200B\0\a");

    public static IEnumerable<object[]> Pages =>
        from medium in Rendered.Drawn
        from language in new[] { "en", "es" }
        from occasion in new[] { "triggered", "handed-over", "acknowledged", "resolved", "hostile", "digest", "trouble" }
        select new object[] { medium, language, occasion };

    public static IEnumerable<object[]> Texts =>
        from medium in Rendered.Drawn.Concat(Rendered.Bodies)
        from language in new[] { "en", "es" }
        select new object[] { medium, language };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_alert_fits_a_phone_and_says_what_matters_from_the_top(string medium, string language, string occasion)
    {
        var page = await browser.OpenAsync("about:blank", Width, 844);
        await page.SetContentAsync(Rendered.Page(medium, language, occasion));
        var text = await page.InnerTextAsync("body");

        await KeepAsync(page, text, $"{medium}-{language}-{occasion}");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Width);
        text.ShouldContain(Occasions.Notices.ContainsKey(occasion) ? "MentionWatch" : "Mudanzas Ríos");
        if (occasion is "triggered" or "handed-over")
        {
            var phrases = Phrases.In(language);
            var (why, toDo, next) = (Place(text, "38 "), Place(text, phrases.Headings.Do), Place(text, phrases.Headings.Next));
            (why, toDo).ShouldSatisfyAllConditions(() => why.ShouldBeLessThan(300), () => toDo.ShouldBeInRange(why, next));
            (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThan(3 * 844);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_occasion_is_put_into_words_that_hide_nothing(string medium, string language)
    {
        foreach (var occasion in Occasions.Names.Where(occasion => occasion != "digest" || medium is not ("pagerduty" or "opsgenie" or "alertmanager")))
        {
            var text = Rendered.Text(medium, language, occasion);

            await File.WriteAllTextAsync(Path.Combine(Pictures.Folder, $"sent-{medium}-{language}-{occasion}.txt"), text);
            text.AsSpan().ContainsAny(Hidden).ShouldBeFalse($"{occasion} hides something");
            text.Length.ShouldBeGreaterThan(100);
            if (occasion == "trouble")
            {
                text.ShouldContain("mentionwatch receivers test team");
            }
        }
    }

    private static int Place(string text, string words)
    {
        var place = text.IndexOf(words, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0, $"\"{words}\" is missing in\n{text}");
        return place;
    }

    private static async Task KeepAsync(IPage page, string text, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, $"alert-{name}.png"), FullPage = true });
        await File.WriteAllTextAsync(Path.Combine(Pictures.Folder, $"alert-{name}.txt"), WebUtility.HtmlDecode(text));
    }
}
