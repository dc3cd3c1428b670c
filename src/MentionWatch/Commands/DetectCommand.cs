using System.CommandLine;
using MentionWatch.Backtesting;
using MentionWatch.Core.Detection;

namespace MentionWatch.Commands;

/// <summary><c>detect</c>: scores a plain series of counts.</summary>
internal static class DetectCommand
{
    public static Command Create()
    {
        var series = new Option<FileInfo>("--series") { Required = true, HelpName = "CSV", Description = "Rows of timestamp,value in the order of time." };
        var result = new Option<FileInfo?>("--out") { HelpName = "CSV", Description = "Receives timestamp,value,anomaly_score; without it standard output does." };
        var command = new Command("detect", "Scores a series of counts row by row, each by what came before it.") { series, result };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(series), parsed.GetValue(result), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo series, FileInfo? result, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            using var input = series.OpenText();
            await using var file = result?.CreateText();
            await SeriesFile.ScoreAsync(input, file ?? output, new SeriesDetector(), cancellationToken);
            return ExitCode.Good;
        }
        catch (Exception failure) when (failure is BacktestException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Bad;
        }
    }
}
