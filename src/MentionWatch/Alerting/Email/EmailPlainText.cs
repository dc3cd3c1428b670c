using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Email;

/// <summary>The part of a mail for readers that show text.</summary>
internal static class EmailPlainText
{
    private const string NewLine = "\r\n";

    public static string Write(AlertText text)
        => string.Join(NewLine + NewLine, Paragraphs(text).Where(lines => lines.Length > 0).Select(lines => string.Join(NewLine, lines))) + NewLine;

    private static IEnumerable<string[]> Paragraphs(AlertText text) =>
    [
        [text.Title],
        [.. text.Notices],
        [.. text.Lead.Select(EmailWords.Defuse)],
        [.. text.Links.Select(link => $"{link.Label}: {link.Url}")],
        .. text.Sections.Select(section => (string[])[$"{section.Heading}:", .. section.Lines.SelectMany(Lines)]),
    ];

    private static IEnumerable<string> Lines(AlertLine line) => line is QuotedPost post ? Quote(post) : [EmailWords.Defuse(((SaidLine)line).Numbered)];

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
