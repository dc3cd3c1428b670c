namespace MentionWatch.Sources.Polling;

/// <summary>A source as the configuration in force describes it.</summary>
internal sealed class ConfiguredSource(string name, SourceOptions options, ISource adapter)
{
    private int _busy;

    public string Name => name;

    public SourceOptions Options => options;

    public ISource Adapter => adapter;

    /// <summary>The earliest time at which it may be asked again. Kept in memory: after a restart one question too many is polite enough.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Takes the only place there is for a poll.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _busy, 1) == 0;

    public void End() => Volatile.Write(ref _busy, 0);
}
