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
        foreach (var notice in alert.Notices)
        {
            letter.AppendLine(notice);
        }

        letter.AppendLine(alert.Since);
        Section(letter, headings.Why, alert.Why);
        if (isUpdate)
        {
            return letter.ToString().TrimEnd();
        }

        Section(letter, headings.FirstPost, alert.FirstPost is { } first ? [Quote(first)] : []);
        Section(letter, headings.Posts, alert.Posts.Select(Quote));
        Section(letter, headings.Do, alert.Do);
        Section(letter, headings.Dont, alert.Dont);
        return letter.ToString().TrimEnd();
    }

    private static string Quote(QuotedPost post) => $"\"{post.Text.ReplaceLineEndings(" ")}\" ({post.Byline})";

    private static void Section(StringBuilder letter, string heading, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                letter.Append(heading).AppendLine(":");
                first = false;
            }

            letter.Append("  - ").AppendLine(line);
        }
    }
}
