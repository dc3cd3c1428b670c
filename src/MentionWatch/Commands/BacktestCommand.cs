using System.CommandLine;
using MentionWatch.Backtesting;
using MentionWatch.Classification;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary><c>backtest</c>: replays mentions through classifying, detecting and incidents at their own time.</summary>
internal static class BacktestCommand
{
    public static Command Create()
    {
        var mentions = new Option<FileInfo>("--mentions") { Required = true, HelpName = "JSONL", Description = "Mentions to replay, one JSON object a line in the order of delivery." };
        var alerts = new Option<FileInfo>("--alerts") { Required = true, HelpName = "JSONL", Description = "Receives the alerts, one JSON object a line." };
        var labels = new Option<bool>("--labels") { Description = "Trusts the labels in the file instead of classifying." };
        var config = new Option<string?>("--config") { HelpName = "FILE", Description = "Thresholds and time zones; without it the defaults." };
        var compare = new Option<string?>("--compare") { HelpName = "FILE", Description = "A changed configuration: says which alerts it would add, lose or move; texts are classified as --config says." };
        var report = new Option<FileInfo?>("--report") { HelpName = "HTML", Description = "Receives a page with charts, the alerts and their posts, and what other settings would have cost; it needs nothing besides itself." };
        var command = new Command("backtest", "Replays mentions through the detector at their own time and writes the alerts it would have raised.") { mentions, alerts, labels, config, compare, report };
        command.SetAction((parsed, cancellationToken) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            return Options(parsed.GetValue(config), error) is { } options && Options(parsed.GetValue(compare), error) is { } other
                ? RunAsync(
                    new BacktestRequest
                    {
                        Mentions = parsed.GetRequiredValue(mentions),
                        Alerts = parsed.GetRequiredValue(alerts),
                        Labels = parsed.GetValue(labels),
                        Config = parsed.GetValue(config),
                        Options = options,
                        Compare = parsed.GetValue(compare),
                        Other = parsed.GetValue(compare) is null ? null : other,
                        Report = parsed.GetValue(report),
                    },
                    parsed.InvocationConfiguration.Output,
                    error,
                    cancellationToken)
                : Task.FromResult(ExitCode.Bad);
        });
        return command;
    }

    private static async Task<int> RunAsync(BacktestRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            request.Check();
            await new BacktestRun(request, output, error).RunAsync(cancellationToken);
            return ExitCode.Good;
        }
        catch (Exception failure) when (failure is BacktestException or ClassificationException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Bad;
        }
    }

    private static MentionWatchOptions? Options(string? config, TextWriter error)
        => config is null ? new MentionWatchOptions() : ConfigFile.Open(config, error)?.CurrentValue;
}
