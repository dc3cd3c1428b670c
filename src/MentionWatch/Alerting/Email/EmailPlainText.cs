using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Email;

/// <summary>The part of a mail for readers that show text.</summary>
internal sealed class EmailPlainText(IPhrases phrases)
{
    private const string NewLine = "\r\n";

    public string Write(AlertText text) => string.Join(NewLine + NewLine, Paragraphs(text).Where(lines => lines.Length > 0).Select(lines => string.Join(NewLine, lines))) + NewLine;

    private IEnumerable<string[]> Paragraphs(AlertText text) =>
    [
        [text.Title],
        [.. text.Notices],
        [text.Since, .. text.Why.Select(EmailWords.Defuse)],
        [.. text.Links.Select(link => $"{link.Label}: {link.Url}")],
        text.FirstPost is { } first ? [Head(phrases.Headings.FirstPost), .. Quote(first)] : [],
        text.Posts.Count > 0 ? [Head(phrases.Headings.Posts), .. text.Posts.SelectMany(Quote), .. text.PostsNotShown] : [],
        text.Do.Count > 0 ? [Head(phrases.Headings.Do), .. text.Do.Select((step, index) => $"{index + 1}. {step}"), .. text.Dont] : [],
    ];

    private static string Head(string heading) => $"{heading}:";

    private static IEnumerable<string> Quote(QuotedPost post)
    {
        yield return $"> {EmailWords.Defuse(post.Text)}";
        yield return $"> — {EmailWords.Defuse(post.Byline)}";
        if (post.Url is { } url)
        {
            yield return $"  {url}";
        }
    }
}
