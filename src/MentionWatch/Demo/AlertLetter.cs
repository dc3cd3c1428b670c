using System.Text;
using MentionWatch.Alerting.Rendering;

namespace MentionWatch.Demo;

/// <summary>Lays an alert out as plain text, in the order in which it is read.</summary>
/// <remarks>Of an update only what is new: posts and plan were read with the first alert.</remarks>
internal static class AlertLetter
{
    public static string Write(AlertText alert, AlertHeadings headings, bool isUpdate)
    {
        var letter = new StringBuilder();
        letter.AppendLine(alert.Title);
        foreach (var line in (string[])[.. alert.Notices, .. alert.News, alert.Since])
        {
            letter.AppendLine(line);
        }

        Section(letter, headings.Why, alert.Why);
        foreach (var section in isUpdate ? [] : alert.Sections)
        {
            Section(letter, section.Heading, section.Lines.Select(Line));
        }

        return letter.ToString().TrimEnd();
    }

    private static string Line(AlertLine line)
        => line is QuotedPost post ? $"\"{post.Text.ReplaceLineEndings(" ")}\" ({post.Byline})" : ((SaidLine)line).Text;

    private static void Section(StringBuilder letter, string heading, IEnumerable<string> lines)
    {
        letter.Append(heading).AppendLine(":");
        foreach (var line in lines)
        {
            letter.Append("  - ").AppendLine(line);
        }
    }
}
