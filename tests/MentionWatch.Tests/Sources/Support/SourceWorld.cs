using MentionWatch.Buffering;
using MentionWatch.Buffering.Payloads;
using MentionWatch.Buffering.Pipeline;
using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using MentionWatch.Sources;
using MentionWatch.Sources.Health;
using MentionWatch.Sources.Polling;
using MentionWatch.Tests.Buffering.Support;
using MentionWatch.Tests.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentionWatch.Tests.Sources.Support;

/// <summary>The sources as the worker has them, on a real Redis, with a clock and a configuration in the test's hand.</summary>
internal sealed class SourceWorld : IAsyncDisposable
{
    public const string Source = "src";

    private ServiceProvider _services;

    private SourceWorld(RedisServer redis, SourceOptions source, TimeProvider clock)
    {
        Redis = redis;
        Clock = clock;
        Configure(source);
        _services = BuildServices();
    }

    public RedisServer Redis { get; }

    public TimeProvider Clock { get; }

    public ChangingOptions Options { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public IServiceProvider Services => _services;

    public SourceHealth Health => _services.GetRequiredService<SourceHealth>();

    public static async Task<SourceWorld> StartAsync(SourceOptions source, TimeProvider clock)
    {
        var world = new SourceWorld(await RedisServer.StartAsync(), source, clock);
        await world.ConnectAsync();
        return world;
    }

    public void Configure(SourceOptions source) => Options.Change(new MentionWatchOptions
    {
        Brands = new Dictionary<string, BrandOptions>(StringComparer.Ordinal) { ["acme"] = new() { Names = ["Acme"], OwnAccounts = ["acme_oficial"] } },
        Sources = new Dictionary<string, SourceOptions>(StringComparer.Ordinal) { [Source] = source },
        Redis = new RedisOptions { Partitions = 2 },
    });

    public Task<PollResult> PollAsync(CancellationToken cancellationToken = default)
        => _services.GetRequiredService<SourcePoller>().PollAsync(Source, cancellationToken);

    /// <summary>Starts anew over the same Redis, as after a restart of the worker.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = BuildServices();
        await ConnectAsync();
    }

    /// <summary>Waits until the connection has found Redis again.</summary>
    public Task RedisBackAsync() => RedisBack.WaitAsync(_services.GetRequiredService<RedisConnection>());

    public async Task<string> CursorAsync() => (await _services.GetRequiredService<CursorStore>().ReadAsync(Source)).Value;

    /// <summary>Every mention in the streams, in order, repetitions included.</summary>
    public async Task<IReadOnlyList<Mention>> StoredAsync()
    {
        var database = await _services.GetRequiredService<RedisConnection>().DatabaseAsync();
        var mentions = new List<Mention>();
        for (var partition = 0; partition < 2; partition++)
        {
            var entries = await database.ExecuteAsync("XRANGE", RedisKeys.Stream(partition), "-", "+");
            mentions.AddRange(StreamEntry.ParseAll(entries).SelectMany(entry => entry.Payloads).Select(payload => MentionPayload.Decode(payload.Span).Mention));
        }

        return mentions;
    }

    /// <summary>Identifiers of what is stored, each once.</summary>
    public async Task<IEnumerable<string>> StoredIdsAsync() => (await StoredAsync()).Select(mention => mention.Id).Distinct().Order(StringComparer.Ordinal);

    public async Task<SourceStatus> StatusAsync() => (await Health.ReadAsync()).Single();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Redis.DisposeAsync();
    }

    private Task ConnectAsync() => _services.GetRequiredService<RedisConnection>().ConnectAsync(Redis.ConnectionString);

    private ServiceProvider BuildServices() => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs))
        .AddSingleton(Clock)
        .AddSingleton<IOptionsMonitor<MentionWatchOptions>>(Options)
        .AddBuffering()
        .AddSources()
        .BuildServiceProvider();
}
