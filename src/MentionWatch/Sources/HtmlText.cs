using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MentionWatch.Sources;

/// <summary>Turns HTML into the text a reader sees: tags stripped, entities decoded, line breaks kept.</summary>
internal static class HtmlText
{
    private static readonly HtmlParser Parser = new();

    public static string ToPlain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Tidy(html);
        }

        using var document = Parser.ParseDocument($"<body>{html}");
        return Tidy(document.Body is { } body ? Read(body) : "");
    }

    /// <summary>Walks without recursion: hostile HTML nests deeper than a stack.</summary>
    private static string Read(INode root)
    {
        var text = new StringBuilder();
        INode? node = root;
        while (node is not null)
        {
            node = Enter(node, text) && node.FirstChild is { } child ? child : Next(node, root, text);
        }

        return text.ToString();
    }

    private static bool Enter(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText words:
                AppendWords(words.Data, text);
                return false;
            case IElement { LocalName: "script" or "style" or "head" or "template" or "noscript" or "iframe" or "svg" }:
                return false;
            case IElement { LocalName: "br" }:
                text.Append('\n');
                return false;
            case IElement element when IsBlock(element):
                text.Append('\n');
                return true;
            default:
                return true;
        }
    }

    private static INode? Next(INode node, INode root, StringBuilder text)
    {
        for (var current = node; current is not null && current != root; current = current.Parent)
        {
            if (current is IElement element && IsBlock(element))
            {
                text.Append('\n');
            }

            if (current.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static bool IsBlock(IElement element) => element.LocalName
        is "p" or "div" or "li" or "ul" or "ol" or "tr" or "table" or "blockquote" or "pre" or "article" or "section"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "footer" or "hr" or "dt" or "dd" or "figure" or "figcaption";

    /// <summary>Line breaks in the source of a page are spaces to its reader.</summary>
    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (var unit in words)
        {
            text.Append(unit is '\n' or '\r' or '\t' ? ' ' : unit);
        }
    }

    private static string Tidy(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(TidyLine);
        var kept = new StringBuilder(text.Length);
        var blank = 0;
        foreach (var line in lines)
        {
            blank = line.Length == 0 ? blank + 1 : 0;
            if (blank <= 1)
            {
                kept.Append(line).Append('\n');
            }
        }

        return kept.ToString().Trim();
    }

    private static string TidyLine(string line)
        => string.Join(' ', line.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
