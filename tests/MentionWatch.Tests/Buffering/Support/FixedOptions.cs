using MentionWatch.Buffering;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>A configuration that stays.</summary>
internal sealed class FixedOptions(RedisOptions redis) : IOptionsMonitor<MentionWatchOptions>
{
    public MentionWatchOptions CurrentValue { get; } = new() { Redis = redis };

    public MentionWatchOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<MentionWatchOptions, string?> listener) => null;
}
