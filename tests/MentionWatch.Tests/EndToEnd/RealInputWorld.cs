using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.EndToEnd;

/// <summary>The real worker on a Redis that the test can read, with a file it follows and an endpoint it is pushed to.</summary>
internal sealed class RealInputWorld : IAsyncDisposable
{
    private const int BatchSize = 500;
    private const int Partitions = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private readonly RedisServer _redis;
    private readonly RedisConnection _connection;
    private readonly WorkerProcess _worker;
    private readonly SignedPush _push = new("push");
    private readonly string _file;
    private readonly StreamWriter? _writer;
    private readonly List<WrittenMention> _batch = new(BatchSize);
    private int _pushes;

    private RealInputWorld(RedisServer redis, RedisConnection connection, WorkerProcess worker, string file, StreamWriter? writer)
    {
        (_redis, _connection, _worker, _file, _writer) = (redis, connection, worker, file, writer);
        Counts = new CountReader(connection, new Partitioner(Partitions));
    }

    public CountReader Counts { get; }

    /// <summary>Starts the worker on a file that is there already, or on a new one that <see cref="WriteAsync"/> lets grow.</summary>
    public static async Task<RealInputWorld> StartAsync(IReadOnlyList<string> brands, string? existing = null)
    {
        var redis = await RedisServer.StartAsync();
        var file = existing ?? Path.GetTempFileName();
        var worker = await WorkerProcess.StartAsync(Configuration(brands, file), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MENTIONWATCH__Redis__ConnectionString"] = redis.ConnectionString,
        });
        var writer = existing is null ? new StreamWriter(file, append: true, new UTF8Encoding(false)) : null;
        return new RealInputWorld(redis, await RedisConnection.OpenAsync(redis.ConnectionString), worker, file, writer);
    }

    /// <summary>Appends to the file.</summary>
    public Task WriteAsync(WrittenMention mention) => _writer!.WriteLineAsync(mention.ToJson());

    /// <summary>Pushes, in batches.</summary>
    public async Task PushAsync(WrittenMention mention)
    {
        _batch.Add(mention);
        if (_batch.Count == BatchSize)
        {
            await FlushAsync();
        }
    }

    /// <summary>Waits until everything offered is read and counted.</summary>
    public async Task AllCountedAsync()
    {
        await FlushAsync();
        if (_writer is not null)
        {
            await _writer.FlushAsync();
        }

        using var deadline = new CancellationTokenSource(Patience);
        while (!await PipelineProgress.IsFileReadAsync(_connection, "file", _file) || await PipelineProgress.WaitingAsync(_connection, Partitions) > 0)
        {
            await Task.Delay(Glance, TimeProvider.System, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _push.Dispose();
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
            File.Delete(_file);
        }

        await _worker.DisposeAsync();
        await _connection.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private async Task FlushAsync()
    {
        if (_batch.Count > 0)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"msg_{_pushes++}");
            using var answer = await _push.SendAsync(_worker.BaseAddress, id, _batch.Select(mention => mention.ToJson()));
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
            _batch.Clear();
        }
    }

    private static string Configuration(IReadOnlyList<string> brands, string file) => JsonSerializer.Serialize(new
    {
        Brands = brands.ToDictionary(brand => brand, brand => new { Names = new[] { brand } }),
        Sources = new Dictionary<string, object>
        {
            ["file"] = new { Kind = "file", Path = file, Every = "1s" },
            ["push"] = new { Kind = "ingest", Secrets = new[] { SignedPush.Secret } },
        },
    });
}
