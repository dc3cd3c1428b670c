using System.Net;
using MentionWatch.Alerting;
using MentionWatch.Alerting.Discord;
using MentionWatch.Alerting.Email;
using MentionWatch.Alerting.Links;
using MentionWatch.Alerting.Rendering;
using MentionWatch.Alerting.Slack;
using MentionWatch.Alerting.Teams;
using MentionWatch.Core.Incidents;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Web.Page;
using Microsoft.Playwright;

namespace MentionWatch.Tests.Alerting.Preview;

/// <summary>Rendered alerts on a phone, left as pictures and text for somebody to read at 03:00.</summary>
public sealed class RenderedAlertTests(Browser browser) : IClassFixture<Browser>
{
    private const int Width = 390;

    public static IEnumerable<object[]> Pages =>
        from medium in new[] { "slack", "teams", "discord", "email" }
        from language in new[] { "en", "es" }
        from kind in new[] { TransitionKind.Triggered, TransitionKind.HandedOver, TransitionKind.Acknowledged, TransitionKind.Resolved }
        select new object[] { medium, language, kind };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_alert_fits_a_phone_and_says_what_matters_from_the_top(string medium, string language, TransitionKind kind)
    {
        var html = Render(medium, language, kind);
        var page = await browser.OpenAsync("about:blank", Width, 844);
        await page.SetContentAsync(html);
        var text = await page.InnerTextAsync("body");

        await KeepAsync(page, text, $"{medium}-{language}-{kind}".ToLowerInvariant());
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Width);
        text.ShouldContain("Mudanzas Ríos");
        var phrases = Phrases.In(language);
        if (kind.IsCall())
        {
            var (why, toDo, next) = (Place(text, "38 "), Place(text, phrases.Headings.Do), Place(text, phrases.Headings.Next));
            (why, toDo).ShouldSatisfyAllConditions(() => why.ShouldBeLessThan(300), () => toDo.ShouldBeInRange(why, next));
            (await page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThan(3 * 844);
        }
    }

    private static int Place(string text, string words)
    {
        var place = text.IndexOf(words, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0, $"\"{words}\" is missing in\n{text}");
        return place;
    }

    private static string Render(string medium, string language, TransitionKind kind)
    {
        var options = AlertingHouse.Watched(AlertingHouse.Configured(new AlertsOptions { PublicUrl = "https://watch.example", LinkKeys = [new("0123456789abcdef0123456789abcdef")] }));
        var writer = new AlertWriter(options, new ActionLinks(new LinkKeys(options), options));
        var delivery = new Delivery("msg_1", "oncall", Of(kind), 1);
        return medium switch
        {
            "slack" => SlackPreview.Of(new SlackRenderer(writer, language).Render(delivery)),
            "teams" => TeamsPreview.Of(new TeamsRenderer(writer, language).Render(delivery, TeamsRenderer.MaxPosts)),
            "discord" => DiscordPreview.Of(new DiscordRenderer(writer, language).Render(delivery)),
            _ => new EmailRenderer(writer, new EmailOptions { From = "a@watch.example", Language = language }).Render(delivery, Some.Start).Html,
        };
    }

    private static Alert Of(TransitionKind kind)
    {
        var full = Some.FullAlert(kind);
        return kind switch
        {
            TransitionKind.HandedOver => full with { Action = Some.Action(EntryKind.HandedOver), AddressedTo = "legal" },
            TransitionKind.Acknowledged => full with { Action = Some.Action(EntryKind.Acknowledged) },
            _ => full,
        };
    }

    private static async Task KeepAsync(IPage page, string text, string name)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, $"alert-{name}.png"), FullPage = true });
        await File.WriteAllTextAsync(Path.Combine(Pictures.Folder, $"alert-{name}.txt"), WebUtility.HtmlDecode(text));
    }
}
