using System.Net;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Email;

/// <summary>The part of a mail for readers that show pages; all of it is escaped, and its only links are ours and those of the posts.</summary>
/// <remarks>A mail is long: the button stands above the posts as well as at the end.</remarks>
internal sealed class EmailHtml(IPhrases phrases, string language)
{
    private const string Page = "font-family:sans-serif;font-size:16px;line-height:1.4;max-width:40em;margin:0 auto;padding:12px";
    private const string Heading = "font-size:16px;margin:1.1em 0 .3em";
    private const string Line = "margin:.2em 0";
    private const string Post = "margin:.3em 0 .8em;padding-left:.8em;border-left:3px solid #999";
    private const string Button = "display:inline-block;padding:12px 20px;border-radius:6px;background:#b3261e;color:#fff;font-weight:bold;text-decoration:none";

    public string Write(AlertText text) => string.Concat(
        [
            $"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Escape(text.Title)}</title></head>\n<body style=\"{Page}\">\n",
            $"<h1 style=\"font-size:20px;line-height:1.25;margin:0 0 .4em\">{Escape(text.Title)}</h1>\n",
            .. text.Notices.Select(notice => $"<p style=\"{Line}\"><strong>{Escape(notice)}</strong></p>\n"),
            .. text.Lead.Select(Said),
            .. text.Links.Where(link => link.IsMain).Select(Link),
            .. text.Sections.SelectMany(section => section.Lines.Select(Block).Prepend($"<h2 style=\"{Heading}\">{Escape(section.Heading)}</h2>\n")),
            .. text.Links.Select(Link),
            "</body>\n</html>\n",
        ]);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static string Said(string line) => $"<p style=\"{Line}\">{Escape(EmailWords.Defuse(line))}</p>\n";

    private static string Link(AlertLink link) => $"<p style=\"margin:1em 0\"><a{(link.IsMain ? $" style=\"{Button}\"" : "")} href=\"{Escape(link.Url)}\">{Escape(link.Label)}</a></p>\n";

    private string Block(AlertLine line) => line switch
    {
        QuotedPost post => Quote(post),
        SaidLine { IsLoud: true } said => $"<p style=\"{Line}\"><strong>{Escape(EmailWords.Defuse(said.Text))}</strong></p>\n",
        _ => Said(((SaidLine)line).Numbered),
    };

    private string Quote(QuotedPost post)
    {
        var link = post.Url is { } url ? $" · <a href=\"{Escape(url)}\">{Escape(phrases.Headings.OpenPost)}</a>" : "";
        return $"<blockquote style=\"{Post}\">{Escape(EmailWords.Defuse(post.Text))}<br><small>— {Escape(EmailWords.Defuse(post.Byline))}{link}</small></blockquote>\n";
    }
}
