using System.Globalization;
using MentionWatch.Engines.Lexicons;

namespace MentionWatch.Classification.Labelled;

/// <summary>Tab-separated files of words and their polarity: term, lang, score, and whatever follows.</summary>
internal static class LexiconFile
{
    private static readonly string[] Columns = ["term", "lang", "score"];

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="ClassificationException">The file cannot be read, or a line is not as it should be.</exception>
    public static Lexicon Read(string path) => TsvFile.Read(path, reader =>
    {
        if (!(reader.ReadLine() ?? string.Empty).Split('\t').Take(Columns.Length).SequenceEqual(Columns))
        {
            throw TsvFile.Wrong(path, 1, $"the header must begin with the columns {string.Join(", ", Columns)}, separated by tabs");
        }

        var terms = new List<LexiconTerm>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            terms.Add(Term(line.Split('\t'), path, number));
        }

        return new Lexicon(Path.GetFileName(path), terms);
    });

    private static LexiconTerm Term(string[] fields, string path, int number)
        => fields.Length >= Columns.Length && float.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && float.IsFinite(score)
            ? new LexiconTerm(fields[0], fields[1], score)
            : throw TsvFile.Wrong(path, number, "a row is a term, a language and a score that is a number, separated by tabs");
}
