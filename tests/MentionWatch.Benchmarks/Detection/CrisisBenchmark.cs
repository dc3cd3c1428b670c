using System.Globalization;
using System.Text.Json;
using MentionWatch.Backtesting;
using MentionWatch.Classification;
using MentionWatch.Commands;
using MentionWatch.Configuration;
using MentionWatch.Core.Classification;
using Microsoft.Extensions.DependencyInjection;

namespace MentionWatch.Benchmarks.Detection;

/// <summary>Replays simulated crises and prints the table of the scorer, by kind of crisis and of decoy: <c>crises [SEED…] [--scenario NAME] [--days N] [--max-per-minute N] [--noise] [--classify] [--config FILE]… [--folder DIR]</c>.</summary>
/// <remarks>Every configuration sees the same counts in one pass; without one the defaults are scored. Needs <c>../shared</c> and Python 3.</remarks>
internal static class CrisisBenchmark
{
    public static async Task<int> RunAsync(BenchmarkRun run)
    {
        if (SharedFolder.Path is null)
        {
            Console.WriteLine("skipped: there is no ../shared beside the repository");
            return 0;
        }

        var asked = CrisisRequest.Parse(run);
        using var folder = new CrisisFolder(asked);
        var lanes = asked.Configs.Count == 0 ? [("defaults", new MentionWatchOptions())] : asked.Configs.Select(Opened).ToArray();
        foreach (var seed in asked.Seeds)
        {
            await folder.SimulateAsync(seed);
            await ReplayAsync(asked, folder, seed, lanes);
        }

        foreach (var (name, _) in lanes)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, seeds {string.Join(' ', asked.Seeds)}{(asked.Noise ? ", labels with mistakes" : "")}{(asked.Classify ? ", own classifier" : "")}"));
            Console.WriteLine(await folder.ScoreAsync(name));
        }

        return 0;
    }

    private static (string Name, MentionWatchOptions Options) Opened(string path)
        => (Path.GetFileNameWithoutExtension(path), ConfigFile.Open(path, Console.Error)?.CurrentValue ?? throw new InvalidOperationException($"{path} cannot be used."));

    private static async Task ReplayAsync(CrisisRequest asked, CrisisFolder folder, int seed, (string Name, MentionWatchOptions Options)[] lanes)
    {
        await using var services = new ServiceCollection()
            .AddMetrics().AddLogging().AddSingleton(TimeProvider.System).AddEngine(_ => new ClassifierOptions()).BuildServiceProvider();
        var classifier = asked.Classify ? services.GetRequiredService<IMentionClassifier>() : null;
        var alerts = lanes.Select(lane => folder.AlertsOf(seed, lane.Name).CreateText()).ToArray();
        var replay = new Replay([.. lanes.Select((lane, at) => new ReplayLane(lane.Options, alert => alerts[at].WriteLine(JsonSerializer.Serialize(ReplayedAlert.Of(alert), BacktestJson.Default.ReplayedAlert))))]);
        await using var mentions = folder.MentionsOf(seed).OpenRead();
        var labels = asked.Noise ? new MistakenLabels(seed) : null;
        await new ReplayedMentions(mentions, classifier, labels is null ? null : labels.Of).FeedAsync(replay, CancellationToken.None);
        foreach (var file in alerts)
        {
            await file.DisposeAsync();
        }
    }
}
