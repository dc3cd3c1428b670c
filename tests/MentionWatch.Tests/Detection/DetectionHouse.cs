using MentionWatch.Alerting;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Mentions;
using MentionWatch.Detection;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Ingest;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Buffering;
using MentionWatch.Tests.Buffering.Support;
using MentionWatch.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Some = MentionWatch.Tests.Buffering.Support.Some;

namespace MentionWatch.Tests.Detection;

/// <summary>The detector as the worker composes it, on a real Redis whose counts come through the real commit.</summary>
internal sealed class DetectionHouse : IAsyncDisposable
{
    public const string Brand = "acme";

    private readonly ServiceProvider _services;
    private readonly bool _ownsBuffer;
    private int _ids;

    private DetectionHouse(BufferHouse buffer, ServiceProvider services, bool ownsBuffer) => (Buffer, _services, _ownsBuffer) = (buffer, services, ownsBuffer);

    public BufferHouse Buffer { get; }

    public ManualTimeProvider Time => Buffer.Time;

    public IncidentStore Incidents => _services.GetRequiredService<IncidentStore>();

    public CapturedLogs Logs => _services.GetRequiredService<CapturedLogs>();

    /// <summary>The configuration; a change to it is a hot reload.</summary>
    public ChangingOptions Options => (ChangingOptions)_services.GetRequiredService<IOptionsMonitor<MentionWatchOptions>>();

    public AnsweredPosts Answered => _services.GetRequiredService<AnsweredPosts>();

    public SourceHealth Health => _services.GetRequiredService<SourceHealth>();

    public static async Task<DetectionHouse> OpenAsync(RedisFixture redis, MentionWatchOptions? options = null)
    {
        var buffer = await redis.OpenAsync(new RedisOptions { Partitions = 4 });
        return new DetectionHouse(buffer, Compose(buffer, options ?? Configured()), ownsBuffer: true);
    }

    public static MentionWatchOptions Configured(DetectionOptions? detection = null) => new()
    {
        Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { [Brand] = new() { Names = ["Acme"] } },
        Sources = Source("forum", new IngestOptions { Kind = "ingest" }),
        Detection = detection ?? new DetectionOptions(),
    };

    public static Dictionary<string, SourceOptions> Source(string name, SourceOptions source) => new(StringComparer.Ordinal) { [name] = source };

    /// <summary>Another worker on the same data, or this one after a restart: nothing in memory.</summary>
    public DetectionHouse Restarted(MentionWatchOptions? options = null) => new(Buffer, Compose(Buffer, options ?? Configured()), ownsBuffer: false);

    public Task TickAsync() => _services.GetRequiredService<DetectionTick>().RunAsync(CancellationToken.None);

    /// <summary>Counts mentions of different authors, one every <paramref name="apart"/>, the last one now.</summary>
    public async Task MentionsAsync(int count, TimeSpan apart, string text = "bad service", string brand = Brand, bool backfill = false, string source = "forum")
    {
        var mentions = Enumerable.Range(0, count).Select(i => Next(Time.GetUtcNow() - (apart * i), text, backfill) with { Source = source }).ToList();
        await Buffer.AppendAsync(brand, mentions);
        await Buffer.DrainAsync();
    }

    /// <summary>Counts one mention of a new author, as the source gave it.</summary>
    public async Task<Mention> MentionAsync(string text, Func<Mention, Mention> with)
    {
        var mention = with(Next(Time.GetUtcNow(), text, backfill: false));
        await Buffer.AppendAsync(Brand, [mention]);
        await Buffer.DrainAsync();
        return mention;
    }

    /// <summary>A week as usual, and the hour in which it began: each hour a few negative authors among others.</summary>
    public async Task WeekAsync(int hours = (7 * 24) + 1)
    {
        var end = Time.GetUtcNow();
        var mentions = from hour in Enumerable.Range(1, hours)
                       from i in Enumerable.Range(0, 13)
                       select Next(end.AddHours(-hour).AddMinutes(4 * i), i % 6 == 0 ? "bad" : "fine", backfill: true);
        await Buffer.AppendAsync(Brand, mentions);
        await Buffer.DrainAsync();
    }

    public async Task<Incident?> OpenIncidentAsync() => await Incidents.OpenAsync(Brand);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsBuffer)
        {
            await Buffer.DisposeAsync();
        }
    }

    private static ServiceProvider Compose(BufferHouse buffer, MentionWatchOptions options)
    {
        var changing = new ChangingOptions();
        changing.Change(options with { Redis = buffer.Options });
        buffer.Configuration = changing;
        var logs = new CapturedLogs();
        return new ServiceCollection()
            .AddMetrics()
            .AddSingleton(logs)
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddSingleton<TimeProvider>(buffer.Time)
            .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(changing)
            .AddSingleton(buffer.Connection)
            .AddSingleton(buffer.Partitioner)
            .AddSingleton(buffer.Counts)
            .AddSingleton(buffer.Changed)
            .AddSingleton(buffer.Late)
            .AddSingleton(buffer.Posts)
            .AddSingleton<OriginReader>()
            .AddSingleton<AnsweredPosts>()
            .AddSingleton<SourceMetrics>()
            .AddSingleton<SourceStatusStore>()
            .AddSingleton<SourceHealth>()
            .AddDetection()
            .AddAlerting()
            .BuildServiceProvider();
    }

    private Mention Next(DateTimeOffset at, string text, bool backfill)
    {
        var id = ++_ids;
        return Some.Mention(id, at, text, $"author{id}") with { Backfill = backfill };
    }
}
