using System.Text.Json;
using MentionWatch.Backtesting.Report;
using MentionWatch.Classification;
using MentionWatch.Core.Classification;
using MentionWatch.Core.Incidents;

namespace MentionWatch.Backtesting;

/// <summary>One backtest: a single pass over the mentions for every configuration that is asked about.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="output">Receives the summary.</param>
/// <param name="error">Receives what the reader should know besides.</param>
/// <param name="progress">Hears what part of the mentions was read, from 0 to 1.</param>
internal sealed class BacktestRun(BacktestRequest request, TextWriter output, TextWriter error, IProgress<double>? progress = null)
{
    private readonly List<Alert> _now = [];
    private readonly List<Alert> _then = [];
    private readonly ReportRecorder? _recorder = request.Report is null ? null : new();

    /// <summary>Replays the mentions and writes what was asked for.</summary>
    /// <exception cref="BacktestException">The mentions cannot be replayed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddMetrics().AddLogging().AddSingleton(TimeProvider.System).AddEngine(_ => request.Options.Classifier).BuildServiceProvider();
        var classifier = request.Labels ? null : services.GetRequiredService<IMentionClassifier>();
        await using var input = request.Mentions.OpenRead();
        await using var result = request.Alerts.CreateText();
        IReadOnlyList<SensitivityCurve> curves = _recorder is null ? [] : SensitivityCurve.Of(request.Options.Detection);
        var replay = new Replay([.. Lanes(result, curves)], _recorder);
        await new ReplayedMentions(input, classifier, progress: progress).FeedAsync(replay, cancellationToken);
        await WarnAsync(replay);
        await output.WriteLineAsync($"{replay.Mentions} mentions of {replay.Brands} brands replayed, {_now.Count} alerts in {request.Alerts.Name}.");
        await TellAsync(replay, curves, services);
    }

    private IEnumerable<ReplayLane> Lanes(StreamWriter result, IEnumerable<SensitivityCurve> curves)
    {
        yield return new(request.Options, alert =>
        {
            _now.Add(alert);
            _recorder?.Illustrate(alert);
            result.WriteLine(JsonSerializer.Serialize(ReplayedAlert.Of(alert), BacktestJson.Default.ReplayedAlert));
        });
        if (request.Other is { } other)
        {
            yield return new(other, _then.Add);
        }

        foreach (var lane in curves.SelectMany(curve => curve.Lanes(request.Options)))
        {
            yield return lane;
        }
    }

    private async Task WarnAsync(Replay replay)
    {
        if (request.Config is { } config && replay.Unconfigured.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } unknown)
        {
            await error.WriteLineAsync($"{config} configures no brand {string.Join(", ", unknown)}; without thresholds of its own under Detection.Brands a brand has the general ones, and its time zone is UTC.");
        }
    }

    private async Task TellAsync(Replay replay, IReadOnlyList<SensitivityCurve> curves, IServiceProvider services)
    {
        var incidents = ReplayedIncident.Gather(_now);
        var comparison = request.Other is null ? null : AlertComparison.Of(incidents, ReplayedIncident.Gather(_then));
        if (comparison is not null)
        {
            await ComparisonText.WriteAsync(comparison, request.Compare!, output);
        }

        if (_recorder is null || request.Report is not { } file)
        {
            return;
        }

        if (replay.Brands == 0)
        {
            await error.WriteLineAsync($"There is nothing to report: {request.Mentions.Name} has no mentions.");
            return;
        }

        var labels = request.Labels ? "the labels of the file" : $"the engine {request.Options.Classifier.Engine}";
        await using var page = file.CreateText();
        await ReportWriter.WriteAsync(new(request.Mentions.Name, labels, replay.Mentions, _recorder.Brands, incidents, _recorder.Posts, [.. curves.Select(curve => curve.Curve)], request.Compare, comparison), page, services);
    }
}
