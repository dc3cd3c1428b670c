using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Tests.Jobs;

/// <summary>A configuration that changes when a test says so.</summary>
internal sealed class ChangingOptions : IOptionsMonitor<MentionWatchOptions>
{
    private Action<MentionWatchOptions, string?>? _changed;

    public MentionWatchOptions CurrentValue { get; private set; } = new();

    public MentionWatchOptions Get(string? name) => CurrentValue;

    public IDisposable OnChange(Action<MentionWatchOptions, string?> listener)
    {
        _changed += listener;
        return new Subscription(() => _changed -= listener);
    }

    public void Change(MentionWatchOptions options)
    {
        CurrentValue = options;
        _changed?.Invoke(options, Options.DefaultName);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
