using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Local;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Tests.Alerting.Support;
using MentionWatch.Tests.Buffering.Support;

namespace MentionWatch.Tests.Crash;

/// <summary>The real worker on its supervised Redis, a crowd that is read from a file and pushed, and a receiver.</summary>
internal sealed class KillWorld : IAsyncDisposable
{
    private const string Receiver = "oncall";

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly DirectoryInfo _files;
    private readonly ReceiverStub _receiver;

    private KillWorld(Crowd crowd, Storms storms, DirectoryInfo files, ReceiverStub receiver, WorkerProcess worker)
    {
        (Crowd, Storms, _files, _receiver, Worker) = (crowd, storms, files, receiver, worker);
        Feeder = new Feeder(crowd, worker, FileIn(files));
        Killer = new Killer(worker, DataIn(files));
    }

    public static Partitioner Partitioner { get; } = new(new RedisOptions().Partitions);

    public Crowd Crowd { get; }

    public Storms Storms { get; }

    public WorkerProcess Worker { get; }

    public Feeder Feeder { get; }

    public Killer Killer { get; }

    /// <summary>Starts the worker, with a past of the brands that storms will come over.</summary>
    public static async Task<KillWorld> StartAsync(Crowd crowd, Storms storms)
    {
        var files = Directory.CreateTempSubdirectory("mentionwatch-kill-");
        var receiver = await ReceiverStub.StartAsync();
        await File.WriteAllLinesAsync(FileIn(files), storms.Calm());
        return new KillWorld(crowd, storms, files, receiver, await WorkerProcess.StartAsync(Configuration(crowd, storms, files, receiver.Address)));
    }

    /// <summary>Many people complain, according to the round.</summary>
    public Task StormAsync(int round) => File.AppendAllLinesAsync(FileIn(_files), Storms.Bursts(round, TimeProvider.System.GetUtcNow()));

    /// <summary>Starts the killed worker; one whose Redis is killed while it starts says so and ends, and is started again, as under any supervisor.</summary>
    public async Task RestartAsync(CancellationToken deadline)
    {
        while (true)
        {
            deadline.ThrowIfCancellationRequested();
            try
            {
                await Worker.StartAgainAsync();
                return;
            }
            catch (InvalidOperationException ended) when (ended.Message.Contains("could not start", StringComparison.Ordinal))
            {
            }
        }
    }

    /// <summary>Connects once the server that came back has read its data.</summary>
    public async Task<RedisConnection> OpenAsync(CancellationToken deadline)
    {
        while (await RedisProbe.AskAsync(State, deadline) is not { IsLoading: false })
        {
            await Task.Delay(Glance, TimeProvider.System, deadline);
        }

        return await RedisConnection.OpenAsync(State.ConnectionString);
    }

    /// <summary>Waits until the file is read to its end, nothing that was appended is left to be counted, and the detector has looked at what changed.</summary>
    public async Task CountedAsync(RedisConnection connection, CancellationToken deadline)
    {
        var changes = new ChangedBrands(connection, Partitioner);
        while (!await PipelineProgress.IsFileReadAsync(connection, Crowd.Sources[0], FileIn(_files))
            || await PipelineProgress.WaitingAsync(connection, Partitioner.Count) > 0
            || (await changes.ReadAsync()).Count > 0)
        {
            await Task.Delay(Glance, TimeProvider.System, deadline);
        }
    }

    public Told Told(RedisConnection connection)
        => new(new IncidentArchive(connection, Partitioner), _receiver, Receiver);

    public async ValueTask DisposeAsync()
    {
        Feeder.Dispose();
        await Worker.DisposeAsync();
        await _receiver.DisposeAsync();
        _files.Delete(recursive: true);
    }

    private LocalRedisState State => LocalRedisState.Read(DataIn(_files))!;

    private static string FileIn(DirectoryInfo files) => Path.Combine(files.FullName, "mentions.jsonl");

    private static string DataIn(DirectoryInfo files) => Path.Combine(files.FullName, "data");

    private static string Configuration(Crowd crowd, Storms storms, DirectoryInfo files, string receiver) => JsonSerializer.Serialize(new
    {
        Brands = crowd.Brands.Select(brand => (Key: brand, Name: Crowd.Name(brand))).Concat(storms.Brands.Select(brand => (Key: brand, Name: Storms.Name(brand))))
            .ToDictionary(brand => brand.Key, brand => new { Names = (string[])[brand.Name] }),
        Sources = new Dictionary<string, object>
        {
            [Crowd.Sources[0]] = new { Kind = "file", Path = FileIn(files), Every = "1s" },
            [Crowd.Sources[1]] = new { Kind = "ingest", Secrets = (string[])[SignedPush.Secret] },
        },
        Alerts = new
        {
            Receivers = new Dictionary<string, object>
            {
                [Receiver] = new { Kind = "webhook", Url = receiver, Secrets = (string[])[SignedPush.Secret], AllowPrivateAddresses = true },
            },
        },
        Redis = new { DataDirectory = DataIn(files) },
    });
}
