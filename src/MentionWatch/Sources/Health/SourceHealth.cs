using System.Collections.Concurrent;
using System.Text.Json;
using MentionWatch.Buffering;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Sources.Health;

/// <summary>Which sources can be relied on, and which minutes are missing because one could not.</summary>
/// <remarks>The state is shared through Redis; while Redis is away, what this worker knows is used and stored later.</remarks>
internal sealed partial class SourceHealth
{
    private static readonly TimeSpan SaveAtLeastEvery = TimeSpan.FromSeconds(10);

    private readonly SourceStatusStore _store;
    private readonly IOptionsMonitor<MentionWatchOptions> _options;
    private readonly TimeProvider _clock;
    private readonly SourceMetrics _metrics;
    private readonly ILogger<SourceHealth> _logger;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _isStoreAway;

    public SourceHealth(
        SourceStatusStore store,
        IOptionsMonitor<MentionWatchOptions> options,
        TimeProvider clock,
        SourceMetrics metrics,
        ILogger<SourceHealth> logger)
    {
        (_store, _options, _clock, _metrics, _logger) = (store, options, clock, metrics, logger);
        WorkingSince = clock.GetUtcNow();
    }

    /// <summary>When this worker began to ask, in UTC.</summary>
    public DateTimeOffset WorkingSince { get; }

    /// <summary>After a poll that succeeded, or a push.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="mentions">How many it brought.</param>
    /// <param name="notBefore">Until when the source wants to be left alone; <see langword="null"/> when it did not say.</param>
    public Task SucceededAsync(string source, int mentions, DateTimeOffset? notBefore = null)
        => ChangeAsync(source, status => status.Succeeded(_clock.GetUtcNow(), mentions, LimitsOf(source), notBefore));

    public Task FailedAsync(string source, SourceException failure)
        => ChangeAsync(source, status => status.Failed(_clock.GetUtcNow(), failure.Message, IsFinal(failure.Kind), LimitsOf(source)));

    /// <summary>Notices sources that went quiet.</summary>
    public async Task CheckAsync()
    {
        await RefreshAsync();
        Forget();
        foreach (var source in _options.CurrentValue.Sources.Keys)
        {
            await ChangeAsync(source, status => status.Checked(_clock.GetUtcNow(), Later(WorkingSince, status.WatchedSince), LimitsOf(source)));
        }
    }

    /// <summary>The state of every configured source that was asked or heard at least once.</summary>
    public async Task<IReadOnlyList<SourceStatus>> ReadAsync()
    {
        await RefreshAsync();
        return [.. _options.CurrentValue.Sources.Keys.Select(Find).OfType<SourceStatus>()];
    }

    /// <summary>When a source was first asked or expected, by this worker or one before it; <see langword="null"/> while that cannot be read.</summary>
    public async Task<DateTimeOffset?> WatchedSinceAsync(string source)
        => await IsToldAsync(source) ? Find(source)?.WatchedSince ?? WorkingSince : null;

    /// <summary>What is missing of a brand: the gaps of every source it is searched in, oldest first; they may overlap.</summary>
    public async Task<IReadOnlyList<SourceGap>> GapsAsync(string brand, DateTimeOffset from, DateTimeOffset to)
    {
        await RefreshAsync();
        return
        [
            .. _options.CurrentValue.Sources
                .Where(source => source.Value.Brands.Count == 0 || source.Value.Brands.Contains(brand, StringComparer.Ordinal))
                .SelectMany(source => Find(source.Key)?.Gaps ?? [])
                .Where(gap => gap.Overlaps(from, to))
                .OrderBy(gap => gap.Start),
        ];
    }

    private static bool IsFinal(SourceFailureKind kind)
        => kind is SourceFailureKind.AuthFailed or SourceFailureKind.Forbidden or SourceFailureKind.Gone;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    /// <summary>A source that is not configured any more is nobody's worry; its stored state ends by itself.</summary>
    private void Forget()
    {
        foreach (var source in _entries.Keys.Except(_options.CurrentValue.Sources.Keys, StringComparer.Ordinal))
        {
            _entries.TryRemove(source, out _);
            _metrics.Degraded(source, degraded: false);
        }
    }

    private SourceStatus? Find(string source) => _entries.TryGetValue(source, out var entry) ? entry.Status : null;

    private HealthLimits LimitsOf(string source)
        => _options.CurrentValue.Sources.TryGetValue(source, out var settings)
            ? new HealthLimits(SourcePeriod.Tolerated(settings, _clock.GetUtcNow()), settings.SilentAfter)
            : default;

    private async Task ChangeAsync(string source, Func<SourceStatus, SourceStatus> change)
    {
        var isTold = await IsToldAsync(source);
        if (Change(source, change) is not { } entry || !isTold)
        {
            return;
        }

        try
        {
            await _store.SaveAsync(source, JsonSerializer.SerializeToUtf8Bytes(entry.Status, SourceStatusJsonContext.Default.SourceStatus));
            _entries[source] = entry with { SavedAt = entry.Status.ChangedAt };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            StoreAway(exception);
        }
    }

    /// <summary>Whether what is stored of the source is known here; what a worker before this one stored must not be written over unread.</summary>
    private async Task<bool> IsToldAsync(string source)
        => (_entries.TryGetValue(source, out var entry) && entry.SavedAt is not null) || await RefreshAsync();

    /// <summary>Changes a state and gives it back when it is worth saving.</summary>
    private Entry? Change(string source, Func<SourceStatus, SourceStatus> change)
    {
        lock (_entries)
        {
            var now = _clock.GetUtcNow();
            var before = _entries.TryGetValue(source, out var known) ? known : new Entry(new SourceStatus { Source = source, WatchedSince = now }, SavedAt: null);
            var after = before with { Status = change(before.Status) };
            _entries[source] = after;
            Report(before.Status, after.Status);
            var isNews = before.Status.Degradation != after.Status.Degradation || before.Status.Gaps.Count != after.Status.Gaps.Count
                || before.Status.NotBefore != after.Status.NotBefore;
            return isNews || before.SavedAt is not { } saved || after.Status.ChangedAt - saved >= SaveAtLeastEvery ? after : null;
        }
    }

    private void Report(SourceStatus before, SourceStatus after)
    {
        _metrics.Degraded(after.Source, after.IsDegraded);
        if (after.IsDegraded && !before.IsDegraded)
        {
            Log.Degraded(_logger, after.Source, after.DegradedSince, after.Reason);
        }
        else if (before.IsDegraded && !after.IsDegraded)
        {
            Log.Recovered(_logger, after.Source, before.DegradedSince);
        }
        else if (after.Reason.Length > 0 && !string.Equals(after.Reason, before.Reason, StringComparison.Ordinal))
        {
            Log.Failing(_logger, after.Source, after.Reason);
        }
    }

    /// <summary>Takes over what other workers, or a worker before this one, know better.</summary>
    /// <returns>Whether the store could be read.</returns>
    private async Task<bool> RefreshAsync()
    {
        try
        {
            foreach (var (source, json) in await _store.ReadAllAsync())
            {
                if (JsonSerializer.Deserialize(json, SourceStatusJsonContext.Default.SourceStatus) is { } stored)
                {
                    TakeOver(source, stored);
                }
            }

            StoreBack();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            StoreAway(exception);
            return false;
        }
    }

    /// <summary>Says it once; the sources are asked about twice a minute and with every look at the health.</summary>
    private void StoreAway(Exception exception)
    {
        if (Interlocked.Exchange(ref _isStoreAway, 1) == 0)
        {
            Log.StoreAway(_logger, RedisFailure.Describe(exception));
        }
    }

    private void StoreBack()
    {
        if (Interlocked.Exchange(ref _isStoreAway, 0) == 1)
        {
            Log.StoreBack(_logger);
        }
    }

    private void TakeOver(string source, SourceStatus stored)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(source, out var known) || known.Status.ChangedAt < stored.ChangedAt)
            {
                _entries[source] = new Entry(stored, stored.ChangedAt);
            }
            else if (known.SavedAt is null)
            {
                _entries[source] = new Entry(known.Status.Continuing(stored, LimitsOf(source)), stored.ChangedAt);
            }
        }
    }

    private sealed record Entry(SourceStatus Status, DateTimeOffset? SavedAt);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source} is degraded since {Since:u}; its minutes count as missing. {Reason}")]
        public static partial void Degraded(ILogger logger, string source, DateTimeOffset? since, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source} could not be polled: {Reason}")]
        public static partial void Failing(ILogger logger, string source, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source} has recovered; it was degraded since {Since:u}")]
        public static partial void Recovered(ILogger logger, string source, DateTimeOffset? since);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The health of the sources is kept here until it can be stored again: {Error}")]
        public static partial void StoreAway(ILogger logger, string error);

        [LoggerMessage(Level = LogLevel.Information, Message = "The health of the sources is stored again.")]
        public static partial void StoreBack(ILogger logger);
    }
}
