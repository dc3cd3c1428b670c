using MentionWatch.Core.Classification;

namespace MentionWatch.Classification.Labelled;

/// <summary>Tab-separated files of labelled texts: a header, then one text a line; nothing is quoted.</summary>
internal static class LabelledTextFile
{
    private const string Header = "lang\tsentiment\tcomplaint\tsource\ttext";
    private const string Unlabelled = "-";
    private const int Columns = 5;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="ClassificationException">The file cannot be read, or a line is not as it should be.</exception>
    public static IReadOnlyList<LabelledText> Read(string path)
    {
        try
        {
            var rows = File.ReadLines(path).Select((line, index) => (Line: line, Number: index + 1)).ToArray();
            RequireHeader(path, rows.FirstOrDefault().Line);
            return [.. rows.Skip(1).Select(row => Parse(row.Line, path, row.Number))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClassificationException($"{path} cannot be read: {error.Message}", error);
        }
    }

    private static void RequireHeader(string path, string? line)
    {
        if (line != Header)
        {
            throw Wrong(path, 1, $"the header must be the five columns {Header.Replace("\t", ", ", StringComparison.Ordinal)}, separated by tabs");
        }
    }

    private static LabelledText Parse(string line, string path, int number)
    {
        var fields = line.Split('\t', Columns + 1);
        if (fields.Length != Columns)
        {
            throw Wrong(path, number, $"a row has {Columns} columns separated by tabs, this one has {(fields.Length > Columns ? "more" : fields.Length)}");
        }

        return new LabelledText(fields[0], SentimentOf(fields[1], path, number), ComplaintOf(fields[2], path, number), fields[3], fields[4]);
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

    private static ClassificationException Wrong(string path, int number, string what) => new($"{path}:{number}: {what}.");
}
