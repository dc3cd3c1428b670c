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
        var blocks = new List<SlackBlock> { new SlackHeader(new SlackPlainText(Cut(text.Title, MaxHeader))) };
        blocks.AddRange(Sections(text).Select(lines => new SlackSection(new SlackMarkup(Join(lines)))));
        if (text.Links.Count > 0)
        {
            blocks.Add(new SlackActions([.. text.Links.Select(Button)]));
        }

        return new SlackMessage(Join([.. text.Notices.Select(Plain), Plain(text.Title), Plain(text.Since), .. text.Why.Take(1).Select(Plain)]), blocks);
    }

    private static string Bold(string markup) => $"*{markup}*";

    private static SlackButton Button(AlertLink link) => new(new SlackPlainText(link.Label[..Math.Min(link.Label.Length, MaxButtonLabel)]), link.Url);

    private IEnumerable<string[]> Sections(AlertText text)
    {
        yield return [.. text.Notices.Select(notice => Bold(Plain(notice))), Plain(text.Since), .. text.Why.Select(Plain)];
        if (text.FirstPost is { } first)
        {
            yield return [Bold(Plain(_phrases.Headings.FirstPost)), Quote(first)];
        }

        if (text.Posts.Count > 0)
        {
            yield return [Bold(Plain(_phrases.Headings.Posts)), .. text.Posts.Select(Quote), .. text.PostsNotShown.Select(Plain)];
        }

        if (text.Do.Count > 0)
        {
            yield return [Bold(Plain(_phrases.Headings.Do)), .. text.Do.Select((step, index) => $"{index + 1}. {Plain(step)}"), .. text.Dont.Select(line => Bold(Plain(line)))];
        }
    }

    private string Quote(QuotedPost post)
    {
        var byline = Plain(post.Byline);
        var link = post.Url is { } url ? $" · {SlackMarkupText.Link(url, _phrases.Headings.OpenPost)}" : "";
        return $"> {Plain(post.Text)}\n> — {byline}{(link.Length <= MaxLink ? link : "")}";
    }

    /// <summary>A line that fits; what is cut is cut before escaping, so that no escape is cut in two.</summary>
    private string Plain(string line)
    {
        var escaped = SlackMarkupText.Escape(Cut(line, MaxLine));
        return escaped.Length <= MaxLine ? escaped : SlackMarkupText.Escape(Cut(line, MaxLine / LongestEscape));
    }

    private string Cut(string text, int max) => TextCut.ToUnits(text, max, _phrases.Missing);

    private string Join(string[] lines) => LineFit.Join(lines, MaxSection, _phrases);
}
