using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Slack;

/// <summary>Lays an alert out in blocks, within Slack's limits.</summary>
internal sealed class SlackRenderer(AlertWriter writer, string language)
{
    private const int MaxHeader = 150;
    private const int MaxSection = 3000;
    private const int MaxLine = 600;
    private const int MaxLink = 1200;
    private const int LongestEscape = 5;
    private const int MaxButtonLabel = 75;
    private readonly IPhrases _phrases = Phrases.In(language);

    public SlackMessage Render(Delivery delivery)
    {
        var text = writer.Write(delivery, language);
        SlackBlock[] blocks =
        [
            new SlackHeader(new SlackPlainText(Cut(text.Title, MaxHeader))),
            Section([.. text.Notices.Select(notice => Bold(Plain(notice))), .. text.Lead.Select(Plain)]),
            .. text.Sections.Select(section => Section([Bold(Plain(section.Heading)), .. section.Lines.Select(Line)])),
            .. text.Links.Count > 0 ? [new SlackActions([.. text.Links.Select(Button)])] : Array.Empty<SlackBlock>(),
        ];
        return new SlackMessage(Join([.. text.Notices.Select(Plain), Plain(text.Title), .. text.News.Select(Plain), Plain(text.Since), .. text.Why.Take(1).Select(Plain)]), blocks);
    }

    private static string Bold(string markup) => $"*{markup}*";

    private SlackButton Button(AlertLink link)
        => new(new SlackPlainText(Cut(link.Label, MaxButtonLabel)), link.Url) { Style = link.IsMain ? "primary" : null };

    private SlackSection Section(string[] lines) => new(new SlackMarkup(Join(lines)));

    private string Line(AlertLine line) => line switch
    {
        QuotedPost post => Quote(post),
        SaidLine { IsLoud: true } said => Bold(Plain(said.Text)),
        _ => Plain(((SaidLine)line).Numbered),
    };

    private string Quote(QuotedPost post)
    {
        var byline = Plain(post.Byline);
        var link = post.Url is { } url ? $" · {SlackMarkupText.Link(url, _phrases.Headings.OpenPost)}" : "";
        return $"> {Plain(post.Text)}\n> — {byline}{(link.Length <= MaxLink ? link : "")}";
    }

    private string Plain(string line) => LineFit.Escaped(line, MaxLine, SlackMarkupText.Escape, LongestEscape, _phrases);

    private string Cut(string text, int max) => TextCut.ToUnits(text, max, _phrases.Missing);

    private string Join(string[] lines) => LineFit.Join(lines, MaxSection, _phrases);
}
