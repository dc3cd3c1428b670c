using System.CommandLine;
using MentionWatch.Backtesting;
using MentionWatch.Classification;
using MentionWatch.Configuration;

namespace MentionWatch.Commands;

/// <summary><c>backtest</c>: replays mentions through classifying, detecting and incidents at their own time.</summary>
internal static class BacktestCommand
{
    private const int UsualDays = 30;

    public static Command Create()
    {
        var mentions = new Option<FileInfo?>("--mentions") { HelpName = "JSONL", Description = "Mentions to replay, one JSON object a line in the order of delivery." };
        var alerts = new Option<FileInfo>("--alerts") { Required = true, HelpName = "JSONL", Description = "Receives the alerts, one JSON object a line." };
        var labels = new Option<bool>("--labels") { Description = "Trusts the labels in the file instead of classifying." };
        var config = new Option<string?>("--config") { HelpName = "FILE", Description = "Thresholds and time zones; without it the defaults." };
        var compare = new Option<string?>("--compare") { HelpName = "FILE", Description = "A changed configuration: says which alerts it would add, lose or move; texts are classified as --config says." };
        var report = new Option<FileInfo?>("--report") { HelpName = "HTML", Description = "Receives a page with charts, the alerts and their posts, and what other settings would have cost; it needs nothing besides itself." };
        var redis = new Option<bool>("--redis") { Description = "Replays what the worker has in Redis instead of a file." };
        var days = new Option<int?>("--days") { HelpName = "N", Description = $"With --redis: how far back, from 2 to 60; {UsualDays} without it." };
        var command = new Command("backtest", "Replays mentions through the detector at their own time and writes the alerts it would have raised.") { mentions, alerts, labels, config, compare, report, redis, days };
        command.Validators.Add(result =>
        {
            var isFile = result.GetValue(mentions) is not null;
            if (isFile == result.GetValue(redis))
            {
                result.AddError(isFile ? "Give --mentions or --redis, not both." : "Give --mentions FILE, or --redis to replay what the worker has.");
            }
            else if (!isFile && (result.GetValue(report) is not null || result.GetValue(labels)))
            {
                result.AddError("--report and --labels need a file of --mentions: Redis has counts, and texts for a while only.");
            }
            else if (result.GetValue(days) is < 2 or > 60)
            {
                result.AddError("--days must be from 2 to 60.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            if (parsed.GetValue(redis))
            {
                return StoredBacktest.RunAsync(parsed.GetValue(config), parsed.GetValue(compare), parsed.GetValue(days) ?? UsualDays, parsed.GetRequiredValue(alerts), parsed.InvocationConfiguration, cancellationToken);
            }

            return Options(parsed.GetValue(config), error) is { } options && Options(parsed.GetValue(compare), error) is { } other
                ? RunAsync(
                    new BacktestRequest
                    {
                        Mentions = parsed.GetValue(mentions)!,
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
        var line = new ProgressLine(error);
        try
        {
            request.Check();
            await new BacktestRun(request, output, error, line.Of<double>("Replayed", static share => share)).RunAsync(cancellationToken);
            return ExitCode.Good;
        }
        catch (Exception failure) when (failure is BacktestException or ClassificationException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(failure.Message);
            return ExitCode.Bad;
        }
        finally
        {
            line.End();
        }
    }

    private static MentionWatchOptions? Options(string? config, TextWriter error)
        => config is null ? new MentionWatchOptions() : ConfigFile.Open(config, error)?.CurrentValue;
}
