using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;
using MentionWatch.Classification;
using MentionWatch.Classification.Drift;
using MentionWatch.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentionWatch.Benchmarks.Pipeline;

/// <summary>The buffer as the worker composes it, on a supervised Redis in a directory of its own.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    /// <summary>Pages in flight where nothing else is asked for.</summary>
    public const int PagesInFlight = 16;

    private readonly string _directory;
    private readonly IHost _host;

    private BenchHouse(string directory, IHost host) => (_directory, _host) = (directory, host);

    public IServiceProvider Services => _host.Services;

    public LocalRedisState Redis => LocalRedisState.Read(_directory)!;

    /// <summary>Starts it.</summary>
    /// <param name="withPipeline">Whether what is appended is counted.</param>
    /// <param name="addMore">Registers what a benchmark needs beyond the buffer.</param>
    public static async Task<BenchHouse> StartAsync(bool withPipeline, Action<IServiceCollection>? addMore = null)
    {
        var directory = Directory.CreateTempSubdirectory("mentionwatch-bench-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.AddFilter(level => level >= LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IOptionsMonitor<MentionWatchOptions>>(new BenchOptions(directory));
        builder.Services.AddSingleton(ClassifierEngines.Create(ClassifierEngines.Linear, ""));
        builder.Services.AddSingleton<ClassifierState>().AddSingleton<DriftState>().AddSingleton<VerdictTally>().AddSingleton<ClassifierMetrics>();
        builder.Services.AddBuffering();
        addMore?.Invoke(builder.Services);
        if (!withPipeline)
        {
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(MentionWatch.Buffering.Pipeline.MentionPipeline)));
        }

        var host = builder.Build();
        await host.StartAsync();
        return new BenchHouse(directory, host);
    }

    /// <summary>Appends mentions in pages as polls do, so many of them at a time: each waits until Redis has written its page.</summary>
    public Task AppendAsync(int count, int brands, DateTimeOffset now, int pagesInFlight = PagesInFlight)
    {
        const int PageSize = 500;
        var stream = Services.GetRequiredService<MentionStream>();
        return Parallel.ForAsync(0, count / PageSize, new ParallelOptions { MaxDegreeOfParallelism = pagesInFlight }, async (page, token) =>
        {
            var mentions = new BrandMention[PageSize];
            for (var index = 0; index < PageSize; index++)
            {
                mentions[index] = BenchMentions.At((page * PageSize) + index, brands, now);
            }

            await stream.AppendAsync(mentions, token);
        });
    }

    /// <summary>Waits until everything appended is counted.</summary>
    public Task DrainedAsync()
        => Drained.WaitAsync(Services.GetRequiredService<RedisConnection>(), Services.GetRequiredService<Partitioner>().Count);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private sealed class BenchOptions(string directory) : IOptionsMonitor<MentionWatchOptions>
    {
        public MentionWatchOptions CurrentValue { get; } = new() { Redis = new RedisOptions { DataDirectory = directory } };

        public MentionWatchOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<MentionWatchOptions, string?> listener) => null;
    }
}
