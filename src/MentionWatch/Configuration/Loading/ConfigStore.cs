using Microsoft.Extensions.Options;

namespace MentionWatch.Configuration.Loading;

/// <summary>The options in force. They change as a whole, to a configuration without mistakes, or not at all.</summary>
internal sealed class ConfigStore : IOptionsMonitor<MentionWatchOptions>
{
    private readonly Lock _gate = new();
    private readonly ConfigLoader _loader;
    private readonly TimeProvider _time;
    private readonly List<Action<MentionWatchOptions, string?>> _listeners = [];
    private readonly MentionWatchOptions _atStart;
    private volatile LoadedConfig _current;
    private volatile ConfigStatus _status;
    private LoadedConfig _latest;
    private bool _suspect;

    private ConfigStore(ConfigLoader loader, LoadedConfig first, TimeProvider time)
    {
        (_loader, _time, _atStart, _current, _latest) = (loader, time, first.Options, first, first);
        _status = new ConfigStatus(time.GetUtcNow(), first.Files.Hash, [], RefusedAt: null);
    }

    public string Path => _loader.Path;

    public MentionWatchOptions CurrentValue => _current.Options;

    public ConfigStatus Status => _status;

    /// <summary>Secrets of the options in force and of the last file that was refused.</summary>
    public IEnumerable<Secret> Secrets => _current.Secrets.Concat(_latest.Secrets);

    /// <summary>Loads for the first time; there is no store for a configuration with mistakes.</summary>
    public static ConfigStore? TryOpen(ConfigLoader loader, TimeProvider time, out IReadOnlyList<Mistake> mistakes)
    {
        var first = loader.Load();
        mistakes = first.Mistakes;
        return first.IsGood ? new ConfigStore(loader, first, time) : null;
    }

    public MentionWatchOptions Get(string? name) => CurrentValue;

    public IDisposable OnChange(Action<MentionWatchOptions, string?> listener)
    {
        lock (_gate)
        {
            _listeners.Add(listener);
        }

        return new Subscription(this, listener);
    }

    /// <summary>Looks at the files and takes over what changed.</summary>
    public ReloadOutcome Refresh()
    {
        ReloadOutcome outcome;
        lock (_gate)
        {
            outcome = Look();
        }

        return outcome.Result == ReloadResult.TakenOver ? outcome with { ListenerFailures = Tell() } : outcome;
    }

    private ReloadOutcome Look()
    {
        var settled = !_latest.Files.Changed;
        if (settled && !_suspect)
        {
            return ReloadOutcome.Unchanged;
        }

        _latest = _loader.Load();
        if (_latest.IsGood)
        {
            return TakeOver(_latest);
        }

        // A file may be caught half-written: it is refused when it is still wrong, and still the same, at the next look.
        _suspect = !settled;
        return settled ? Refuse(_latest) : ReloadOutcome.Unchanged;
    }

    private ReloadOutcome TakeOver(LoadedConfig loaded)
    {
        var (before, after) = (_current.Options, loaded.Options);
        _suspect = false;
        _current = loaded;
        _status = new ConfigStatus(_time.GetUtcNow(), loaded.Files.Hash, [], RefusedAt: null);
        return new ReloadOutcome(ReloadResult.TakenOver, [], [.. RestartDifferences.Between(before, after).Intersect(RestartDifferences.Between(_atStart, after), StringComparer.Ordinal)]);
    }

    private List<Exception> Tell()
    {
        Action<MentionWatchOptions, string?>[] listeners;
        lock (_gate)
        {
            listeners = [.. _listeners];
        }

        var failures = new List<Exception>();
        foreach (var listener in listeners)
        {
            try
            {
                listener(CurrentValue, null);
            }
#pragma warning disable CA1031 // One listener that fails keeps no other from hearing; the watcher reports it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                failures.Add(error);
            }
        }

        return failures;
    }

    private ReloadOutcome Refuse(LoadedConfig loaded)
    {
        _status = _status with { Refused = loaded.Mistakes, RefusedAt = _time.GetUtcNow() };
        return new ReloadOutcome(ReloadResult.Refused, loaded.Mistakes, []);
    }

    private sealed class Subscription(ConfigStore store, Action<MentionWatchOptions, string?> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (store._gate)
            {
                store._listeners.Remove(listener);
            }
        }
    }
}
