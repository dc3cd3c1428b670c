using MentionWatch.Buffering;
using MentionWatch.Configuration;
using Microsoft.Extensions.Options;

namespace MentionWatch.Alerting.SelfAlerts;

/// <summary>One look at the troubles of the service: each is told once when it has lasted, and once when it has been over for as long.</summary>
/// <remarks>Of several workers that see the same, the first sees to it until it is over; when that one is gone, another does.</remarks>
internal sealed partial class SelfWatch(
    IEnumerable<ITroubleFinder> finders,
    NoticeStore store,
    NoticeSender sender,
    IOptionsMonitor<MentionWatchOptions> options,
    TimeProvider time,
    ILogger<SelfWatch> logger)
{
    private static readonly TimeSpan GoneAfter = TimeSpan.FromMinutes(5);
    private readonly string _worker = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var alerts = options.CurrentValue.Alerts;
        var settings = alerts.SelfAlerts;
        var entries = await store.ReadAsync();
        if (settings.Receivers.Count + alerts.Routes.Count + entries.Count == 0)
        {
            return;
        }

        var now = time.GetUtcNow();
        var troubles = (await FindAsync(cancellationToken)).Where(trouble => settings.Kinds.Count == 0 || settings.Kinds.Contains(trouble.Kind))
            .DistinctBy(trouble => trouble.Key).ToDictionary(trouble => trouble.Key, StringComparer.Ordinal);
        foreach (var trouble in troubles.Values)
        {
            await RaiseAsync(trouble, entries.GetValueOrDefault(trouble.Key), now, settings, cancellationToken);
        }

        foreach (var entry in entries.Values.Where(entry => !troubles.ContainsKey(entry.Key) && IsMine(entry, now)))
        {
            await EndAsync(entry, now, settings, cancellationToken);
        }
    }

    private bool IsMine(NoticeEntry entry, DateTimeOffset now) => entry.Owner == _worker || now - entry.LookedAt > GoneAfter;

    private async Task<IReadOnlyList<Trouble>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<Trouble>();
        foreach (var finder in finders)
        {
            try
            {
                found.AddRange(await finder.FindAsync(cancellationToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.NotFound(logger, finder.GetType().Name, RedisFailure.Describe(failure));
            }
        }

        return found;
    }

    private async Task RaiseAsync(Trouble trouble, NoticeEntry? known, DateTimeOffset now, SelfAlertOptions settings, CancellationToken cancellationToken)
    {
        if (known is null ? now - trouble.Since < settings.MinDuration : !IsMine(known, now))
        {
            return;
        }

        var entry = (known ?? New(trouble, now)) with { Owner = _worker, SeenAt = now, LookedAt = now, Detail = trouble.Detail };
        if (known is null && !await store.TakeOnAsync(entry))
        {
            return;
        }

        var told = await sender.RaiseAsync(entry, cancellationToken);
        if (told.Count > entry.Told.Count)
        {
            Log.Raised(logger, trouble.Key, trouble.Since, trouble.Detail);
        }

        await store.SaveAsync(entry with { Told = told });
    }

    private async Task EndAsync(NoticeEntry entry, DateTimeOffset now, SelfAlertOptions settings, CancellationToken cancellationToken)
    {
        if (now - entry.SeenAt < settings.MinDuration)
        {
            await store.SaveAsync(entry with { Owner = _worker, LookedAt = now });
            return;
        }

        var left = await sender.EndAsync(entry, cancellationToken);
        if (left.Count > 0)
        {
            await store.SaveAsync(entry with { Owner = _worker, LookedAt = now, Told = left });
            return;
        }

        if (entry.Told.Count > 0)
        {
            Log.Ended(logger, entry.Key, entry.SeenAt - entry.Since);
        }

        await store.RemoveAsync(entry.Key);
    }

    private NoticeEntry New(Trouble trouble, DateTimeOffset now) => new()
    {
        Kind = trouble.Kind,
        Subject = trouble.Subject,
        Since = trouble.Since,
        Detail = trouble.Detail,
        Owner = _worker,
        SeenAt = now,
        LookedAt = now,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Told of trouble {Trouble} since {Since:u}: {Detail}")]
        public static partial void Raised(ILogger logger, string trouble, DateTimeOffset since, string detail);

        [LoggerMessage(2, LogLevel.Information, "Trouble {Trouble} is over after {Duration}")]
        public static partial void Ended(ILogger logger, string trouble, TimeSpan duration);

        [LoggerMessage(3, LogLevel.Debug, "{Finder} could not look: {Reason}")]
        public static partial void NotFound(ILogger logger, string finder, string reason);
    }
}
