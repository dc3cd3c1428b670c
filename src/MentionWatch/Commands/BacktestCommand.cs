using System.CommandLine;
using System.Text.Json;
using MentionWatch.Backtesting;
using MentionWatch.Classification;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;

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
        var command = new Command("backtest", "Replays mentions through the detector at their own time and writes the alerts it would have raised.") { mentions, alerts, labels, config };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Request(parsed.GetRequiredValue(mentions), parsed.GetRequiredValue(alerts), parsed.GetValue(labels), parsed.GetValue(config)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Request request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (Options(request.Config, error) is not { } options)
        {
            return ExitCode.Bad;
        }

        try
        {
            await output.WriteLineAsync(await ReplayAsync(request, options, error, cancellationToken));
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

    private static async Task<string> ReplayAsync(Request request, MentionWatchOptions options, TextWriter error, CancellationToken cancellationToken)
    {
        if (string.Equals(request.Mentions.FullName, request.Alerts.FullName, StringComparison.Ordinal))
        {
            throw new BacktestException($"--alerts would write over {request.Alerts.FullName}, which --mentions reads; name another file.");
        }

        await using var services = new ServiceCollection()
            .AddMetrics().AddLogging().AddSingleton(TimeProvider.System).AddEngine(_ => options.Classifier).BuildServiceProvider();
        var classifier = request.Labels ? null : services.GetRequiredService<IMentionClassifier>();
        await using var input = request.Mentions.OpenRead();
        await using var result = request.Alerts.CreateText();
        var alerts = 0;
        var replay = new Replay(options, alert =>
        {
            alerts++;
            result.WriteLine(JsonSerializer.Serialize(ReplayedAlert.Of(alert), BacktestJson.Default.ReplayedAlert));
        });
        await new ReplayedMentions(input, classifier).FeedAsync(replay, cancellationToken);
        if (request.Config is { } config && replay.Unconfigured.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
        {
            await error.WriteLineAsync($"{config} configures no brand {string.Join(", ", unknown)}; without thresholds of its own under Detection.Brands a brand has the general ones, and its time zone is UTC.");
        }

        return $"{replay.Mentions} mentions of {replay.Brands} brands replayed, {alerts} alerts in {request.Alerts.Name}.";
    }

    private sealed record Request(FileInfo Mentions, FileInfo Alerts, bool Labels, string? Config);
}
