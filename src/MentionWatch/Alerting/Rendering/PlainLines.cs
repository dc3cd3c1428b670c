namespace MentionWatch.Alerting.Rendering;

/// <summary>An alert line by line, for services that show plain text.</summary>
internal static class PlainLines
{
    /// <summary>All but the title and what is to be known before all else; the parts under their headings.</summary>
    /// <param name="text">The alert.</param>
    /// <param name="withAddresses">Whether the address of a post stands behind it, for services that have no other place for it.</param>
    public static IEnumerable<string> Of(AlertText text, bool withAddresses = false) =>
    [
        .. text.Lead,
        .. text.Sections.SelectMany(section => section.Lines.Select(line => Of(line, withAddresses)).Prepend($"{section.Heading}:")),
    ];

    /// <summary>One line; a post in quotes, with who wrote it.</summary>
    public static string Of(AlertLine line, bool withAddresses = false) => line is QuotedPost post
        ? $"“{post.Text}” — {post.Byline}{(withAddresses && post.Url is { } url ? $" {url}" : "")}"
        : ((SaidLine)line).Numbered;
}
