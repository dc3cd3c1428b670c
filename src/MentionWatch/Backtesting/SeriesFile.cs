using System.Globalization;
using CsvHelper;
using MentionWatch.Core.Detection;

namespace MentionWatch.Backtesting;

/// <summary>Scores a CSV of <c>timestamp,value</c> row by row; what is written for a row never depends on a later one.</summary>
internal static class SeriesFile
{
    private static readonly CsvReaderOptions Options = new() { HasHeader = true };

    /// <summary>Writes <c>timestamp,value,anomaly_score</c>.</summary>
    /// <returns>How many rows were scored.</returns>
    /// <exception cref="BacktestException">A row cannot be used.</exception>
    public static async Task<int> ScoreAsync(TextReader input, TextWriter output, SeriesDetector detector, CancellationToken cancellationToken)
    {
        using var rows = CsvReader.Create(input, Options, leaveOpen: true);
        await rows.ReadHeaderAsync(cancellationToken);
        if (rows.Headers is not ["timestamp", "value", ..])
        {
            throw new BacktestException("The series must begin with the line timestamp,value.");
        }

        await output.WriteLineAsync("timestamp,value,anomaly_score");
        var count = 0;
        DateTimeOffset? last = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            var (time, value) = Fields(rows);
            var at = Time(rows, time);
            if (at <= last)
            {
                throw Unusable(rows, "its timestamp is not later than the one before");
            }

            last = at;
            var score = detector.Score(at, Value(rows, value));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{time},{value},{score:0.######}"));
            count++;
        }

        return count;
    }

    private static (string Time, string Value) Fields(CsvReader rows)
        => rows.FieldCount >= 2 ? (rows.GetString(0), rows.GetString(1)) : throw Unusable(rows, "it has fewer than two fields");

    private static DateTimeOffset Time(CsvReader rows, string text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw Unusable(rows, $"'{text}' is not a time such as 2026-03-02 09:05:00");

    private static double Value(CsvReader rows, string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value)
            ? value
            : throw Unusable(rows, $"'{text}' is not a number of 0 or more");

    private static BacktestException Unusable(CsvReader rows, string why) => new($"Line {rows.RowNumber + 1} cannot be used: {why}.");
}
