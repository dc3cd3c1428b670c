using System.Globalization;
using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>One backtest of what the worker has in Redis.</summary>
/// <param name="options">The configuration that is replayed, and where Redis is.</param>
/// <param name="other">A changed configuration whose alerts are compared, and its name.</param>
/// <param name="time">The time.</param>
internal sealed class StoredRun(MentionWatchOptions options, (string Name, MentionWatchOptions Options)? other, TimeProvider time)
{
    private const int SecondsPerHour = 3600;
    private const int HoursPerDay = 24;

    /// <summary>Replays every configured brand.</summary>
    /// <param name="days">How far back.</param>
    /// <param name="alerts">Receives the alerts.</param>
    /// <param name="output">Receives the summary.</param>
    /// <param name="error">Receives what cannot be known.</param>
    /// <param name="progress">Hears what part of the brands was replayed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(int days, FileInfo alerts, TextWriter output, TextWriter error, IProgress<double> progress, CancellationToken cancellationToken)
    {
        await using var redis = await ToolRedis.OpenAsync(options.Redis, cancellationToken);
        await using var services = Services(redis);
        await using var file = alerts.CreateText();
        var until = time.GetUtcNow();
        var firstHour = (until.ToUnixTimeSeconds() / SecondsPerHour) + 1 - (days * HoursPerDay);
        var (now, then, mentions, done) = (new List<Alert>(), new List<Alert>(), 0L, 0);
        foreach (var brand in options.Brands.Keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentions += await Replay(services, options).RunAsync(brand, firstHour, until, now.Add);
            await CompareAsync(services, brand, firstHour, until, then);
            progress.Report(++done / (double)options.Brands.Count);
        }

        foreach (var alert in now.OrderBy(alert => alert.At))
        {
            await file.WriteLineAsync(JsonSerializer.Serialize(ReplayedAlert.Of(alert), BacktestJson.Default.ReplayedAlert));
        }

        await error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Redis holds what each minute came to, not when it was heard: mentions that came late look punctual. Posts are kept for {options.Redis.ContentTtl.TotalDays:0.#} days; before that, rules on single posts find nothing."));
        await output.WriteLineAsync($"{mentions} mentions of {options.Brands.Count} brands in {days} days replayed, {now.Count} alerts in {alerts.Name}.");
        if (other is { } compared)
        {
            await ComparisonText.WriteAsync(AlertComparison.Of(ReplayedIncident.Gather(now), ReplayedIncident.Gather(then)), compared.Name, output);
        }
    }

    private static StoredReplay Replay(IServiceProvider services, MentionWatchOptions options)
        => new(services.GetRequiredService<CountReader>(), services.GetRequiredService<NoteReader>(), options);

    private async Task CompareAsync(IServiceProvider services, string brand, long firstHour, DateTimeOffset until, List<Alert> then)
    {
        if (other?.Options is { } changed && changed.Brands.ContainsKey(brand))
        {
            await Replay(services, changed).RunAsync(brand, firstHour, until, then.Add);
        }
    }

    private ServiceProvider Services(RedisConnection redis) => new ServiceCollection()
        .AddMetrics()
        .AddLogging()
        .AddSingleton(redis)
        .AddSingleton(new Partitioner(options.Redis.Partitions))
        .AddSingleton<CountReader>()
        .AddSingleton<EvidenceMetrics>()
        .AddSingleton<PostReader>()
        .AddSingleton<NoteReader>()
        .BuildServiceProvider();
}
