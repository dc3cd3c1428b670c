using MentionWatch.Core.Mentions.Languages;
using MentionWatch.Engines.Learning;

namespace MentionWatch.Classification.Labelled;

/// <summary>Tab-separated files with a column <c>text</c>, and perhaps one <c>lang</c>.</summary>
internal static class UnlabelledTextFile
{
    private const string Text = "text", Language = "lang";

    /// <summary>Reads the texts; without a language of their own they have the one that most of the file is in.</summary>
    /// <exception cref="ClassificationException">The file cannot be read, or has no such column.</exception>
    public static IReadOnlyList<UnlabelledText> Read(string path) => TsvFile.Read<IReadOnlyList<UnlabelledText>>(path, reader =>
    {
        var header = (reader.ReadLine() ?? string.Empty).Split('\t');
        var (text, language) = (Array.IndexOf(header, Text), Array.IndexOf(header, Language));
        if (text < 0)
        {
            throw TsvFile.Wrong(path, 1, "the header must have a column text, separated by tabs");
        }

        var rows = new List<UnlabelledText>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t', header.Length);
            if (fields.Length < header.Length)
            {
                throw TsvFile.Wrong(path, number, $"a row has {header.Length} columns separated by tabs, this one has {fields.Length}");
            }

            rows.Add(new UnlabelledText(language < 0 ? string.Empty : fields[language], fields[text]));
        }

        return language < 0 ? OfOneLanguage(rows) : rows;
    });

    private static UnlabelledText[] OfOneLanguage(List<UnlabelledText> rows)
    {
        var spanish = rows.Sum(row => LanguageDetector.Detect(row.Text) switch { LanguageTag.Spanish => 1, LanguageTag.English => -1, _ => 0 });
        return [.. rows.Select(row => row with { Language = spanish > 0 ? LanguageTag.Spanish : LanguageTag.English })];
    }
}
