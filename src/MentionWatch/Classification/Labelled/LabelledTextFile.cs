using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Labelled;

/// <summary>Tab-separated files of labelled texts: a header, then one text a line; nothing is quoted.</summary>
internal static class LabelledTextFile
{
    private const string Header = "lang\tsentiment\tcomplaint\tsource\ttext";
    private const string WeakHeader = "lang\tsentiment\tsource\ttext";
    private const string Unlabelled = "-";

    /// <summary>Reads texts labelled by people.</summary>
    /// <exception cref="ClassificationException">The file cannot be read, or a line is not as it should be.</exception>
    public static IReadOnlyList<LabelledText> Read(string path) => Read(path, Header, (fields, number) =>
        new LabelledText(fields[0], SentimentOf(fields[1], path, number), ComplaintOf(fields[2], path, number), fields[3], fields[4]));

    /// <summary>Reads texts whose sentiment follows from a rule.</summary>
    /// <exception cref="ClassificationException">The file cannot be read, or a line is not as it should be.</exception>
    public static IReadOnlyList<LabelledText> ReadWeak(string path) => Read(path, WeakHeader, (fields, number) =>
        new LabelledText(fields[0], SentimentOf(fields[1], path, number), Complaint: null, fields[2], fields[3]));

    private static List<LabelledText> Read(string path, string header, Func<string[], int, LabelledText> parse) => TsvFile.Read(path, reader =>
    {
        if (reader.ReadLine() != header)
        {
            throw Wrong(path, 1, $"the header must be the columns {header.Replace("\t", ", ", StringComparison.Ordinal)}, separated by tabs");
        }

        return ReadRows(reader, path, header.Count(unit => unit == '\t') + 1, parse);
    });

    private static List<LabelledText> ReadRows(StreamReader reader, string path, int columns, Func<string[], int, LabelledText> parse)
    {
        var rows = new List<LabelledText>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split('\t', columns + 1);
            if (fields.Length != columns)
            {
                throw Wrong(path, number, $"a row has {columns} columns separated by tabs, this one has {(fields.Length > columns ? "more" : fields.Length)}");
            }

            rows.Add(parse(fields, number));
        }

        return rows;
    }

    private static Sentiment? SentimentOf(string field, string path, int number) => field switch
    {
        "negative" => Sentiment.Negative,
        "neutral" => Sentiment.Neutral,
        "positive" => Sentiment.Positive,
        Unlabelled => null,
        _ => throw Wrong(path, number, $"sentiment is '{field}'; it must be negative, neutral, positive or -"),
    };

    private static bool? ComplaintOf(string field, string path, int number) => field switch
    {
        "1" => true,
        "0" => false,
        Unlabelled => null,
        _ => throw Wrong(path, number, $"complaint is '{field}'; it must be 1, 0 or -"),
    };

    private static ClassificationException Wrong(string path, int number, string what) => TsvFile.Wrong(path, number, what);
}
