using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Configuration.Loading;

namespace MentionWatch.Demo;

/// <summary>Everything the story needs: a directory of its own, the clock, the inbox, and the real worker between them. Leaves nothing behind.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mentionwatch-demo-");
    private readonly DemoSignature _outbound;
    private readonly DemoSignature _inbound;
    private WebApplication? _worker;
    private Inbox? _inbox;
    private Pacemaker? _pacemaker;

    public Stage(DateTimeOffset start)
    {
        Start = start;
        Clock = new StoryClock(start);
        (_outbound, _inbound) = (new DemoSignature(Clock), new DemoSignature(Clock));
    }

    /// <summary>When the story begins on its own clock.</summary>
    public DateTimeOffset Start { get; }

    public StoryClock Clock { get; }

    public Inbox Inbox => _inbox ?? throw new InvalidOperationException("The stage is not open.");

    public IServiceProvider Services => Worker.Services;

    /// <summary>Where the worker listens.</summary>
    public Uri Address => new(Worker.Urls.First());

    /// <summary>The configuration the worker runs on, as it stands in the file.</summary>
    public string Config { get; private set; } = "";

    private WebApplication Worker => _worker ?? throw new InvalidOperationException("The stage is not open.");

    /// <summary>Writes the files, starts the inbox, then the worker with its Redis.</summary>
    public async Task OpenAsync(IReadOnlyList<ScriptedPost> week, CancellationToken cancellationToken)
    {
        _inbox = await Inbox.StartAsync(_outbound, Clock);
        Config = DemoConfig.Write(_directory.FullName, _inbox.Address("oncall-es"), _inbox.Address("oncall-en"));
        await WriteAsync("mentionwatch.json", Config, cancellationToken);
        await WriteAsync("alerts.secret", _outbound.Secret, cancellationToken);
        await WriteAsync("social.secret", _inbound.Secret, cancellationToken);
        await File.WriteAllLinesAsync(PathOf("last-week.jsonl"), week.Select(Line), cancellationToken);

        var loader = new ConfigLoader(PathOf("mentionwatch.json"), new ConfigurationBuilder().Build());
        var store = ConfigStore.TryOpen(loader, Clock, out var mistakes)
            ?? throw new InvalidOperationException("The demo's configuration is wrong: " + string.Join("; ", mistakes));
        _worker = WorkerHost.Build(store, Clock);
        await _worker.StartAsync(cancellationToken);
        _pacemaker = new Pacemaker(Clock, Services.GetRequiredService<RedisConnection>(), _inbox);
        Clock.Pace = _pacemaker.BeatAsync;
    }

    /// <summary>The social network's side of the ingest endpoint.</summary>
    public IngestClient Connect() => new(Address, "social", _inbound);

    public async ValueTask DisposeAsync()
    {
        Clock.Speed = 1;
        Clock.Pace = null;
        if (_worker is not null)
        {
            await _worker.StopAsync();
            await _worker.DisposeAsync();
        }

        if (_inbox is not null)
        {
            await _inbox.DisposeAsync();
        }

        await Clock.DisposeAsync();
        _pacemaker?.Dispose();
        _directory.Delete(recursive: true);
    }

    private string PathOf(string file) => Path.Combine(_directory.FullName, file);

    private Task WriteAsync(string file, string content, CancellationToken cancellationToken)
        => File.WriteAllTextAsync(PathOf(file), content, cancellationToken);

    private string Line(ScriptedPost post, int index)
        => JsonSerializer.Serialize(IngestClient.Wire(post, Start, $"week-{index}"), IngestClient.Json);
}
