using System.Net;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Alerting.Email;

/// <summary>The part of a mail for readers that show pages; all of it is escaped, and its only links are ours.</summary>
internal sealed class EmailHtml(IPhrases phrases, string language)
{
    private const string Page = "font-family:sans-serif;font-size:16px;line-height:1.4;max-width:40em";
    private const string Post = "margin:0 0 1em;padding-left:.8em;border-left:3px solid #999";

    public string Write(AlertText text) => string.Concat(
        [
            $"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{Escape(text.Title)}</title></head>\n<body style=\"{Page}\">\n",
            $"<h1 style=\"font-size:20px\">{Escape(text.Title)}</h1>\n",
            .. text.Notices.Select(notice => $"<p><strong>{Escape(notice)}</strong></p>\n"),
            $"<p>{Escape(text.Since)}</p>\n",
            .. text.Why.Select(line => $"<p>{Escape(EmailWords.Defuse(line))}</p>\n"),
            .. text.Links.Select(link => $"<p><a href=\"{Escape(link.Url)}\">{Escape(link.Label)}</a></p>\n"),
            .. Under(phrases.Headings.FirstPost, text.FirstPost is { } first ? [Quote(first)] : []),
            .. Under(phrases.Headings.Posts, [.. text.Posts.Select(Quote), .. text.PostsNotShown.Select(line => $"<p>{Escape(line)}</p>\n")]),
            .. Under(phrases.Headings.Do, text.Do.Count > 0 ? [$"<ol>{string.Concat(text.Do.Select(step => $"<li>{Escape(step)}</li>"))}</ol>\n"] : []),
            .. text.Dont.Select(line => $"<p><strong>{Escape(line)}</strong></p>\n"),
            "</body>\n</html>\n",
        ]);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static IEnumerable<string> Under(string heading, IReadOnlyList<string> blocks)
        => blocks.Count == 0 ? [] : [$"<h2 style=\"font-size:16px\">{Escape(heading)}</h2>\n", .. blocks];

    private string Quote(QuotedPost post)
    {
        var link = post.Url is { } url ? $" · <a href=\"{Escape(url)}\">{Escape(phrases.Headings.OpenPost)}</a>" : "";
        return $"<blockquote style=\"{Post}\">{Escape(EmailWords.Defuse(post.Text))}<br><small>— {Escape(EmailWords.Defuse(post.Byline))}{link}</small></blockquote>\n";
    }
}
