using System.CommandLine;
using System.Globalization;
using MentionWatch.Commands;

namespace MentionWatch.Tests.Backtesting;

public sealed class DetectCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-detect-");

    [Fact]
    public async Task The_row_of_a_burst_scores_highest_and_the_rows_after_it_are_silent()
    {
        var rows = Series(14 * 288).ToArray();
        rows[3500] = rows[3500] with { Value = 400 };
        rows[3501] = rows[3501] with { Value = 200 };

        var scores = await ScoresAsync(rows);

        scores.Index().MaxBy(row => row.Item).Index.ShouldBe(3500);
        scores[3500].ShouldBeGreaterThan(0.5);
        scores[3501].ShouldBe(0);
        scores.Index().Skip(7 * 288).Where(row => row.Item >= 0.5).Select(row => row.Index).ShouldBe([3500], "after a week of learning");
    }

    [Fact]
    public async Task A_row_is_scored_without_those_after_it()
    {
        var rows = Series(1000).ToArray();
        var whole = await ScoresAsync(rows);

        (await ScoresAsync(rows[..600])).ShouldBe(whole[..600]);
    }

    [Theory]
    [InlineData("timestamp,value\n2026-03-02 00:00:00,1\nyesterday,2\n", "Line 3")]
    [InlineData("timestamp,value\n2026-03-02 00:05:00,1\n2026-03-02 00:00:00,2\n", "Line 3")]
    [InlineData("timestamp,value\n2026-03-02 00:05:00,many\n", "Line 2")]
    [InlineData("1,2\n", "timestamp,value")]
    public async Task A_row_that_cannot_be_used_is_named(string csv, string expected)
    {
        var (exit, _, error) = await RunAsync(csv);

        exit.ShouldBe(ExitCode.Bad);
        error.ShouldContain(expected);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static IEnumerable<(DateTimeOffset At, int Value)> Series(int rows)
    {
        var random = new Random(3);
        for (var i = 0; i < rows; i++)
        {
            var at = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero).AddMinutes(5 * i);
            yield return (at, random.Next(0, at.Hour is >= 8 and < 22 ? 40 : 10));
        }
    }

    private async Task<double[]> ScoresAsync(IEnumerable<(DateTimeOffset At, int Value)> rows)
    {
        var csv = string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.At:yyyy-MM-dd HH:mm:ss},{row.Value}\n")));
        var (exit, output, error) = await RunAsync("timestamp,value\n" + csv);
        error.ShouldBeEmpty();
        exit.ShouldBe(ExitCode.Good);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture))];
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string csv)
    {
        var series = Path.Combine(_directory.FullName, "series.csv");
        await File.WriteAllTextAsync(series, csv);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Build().Parse(["detect", "--series", series]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
