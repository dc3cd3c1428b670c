using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Sources.Health;
using Microsoft.Extensions.Options;

namespace MentionWatch.Detection;

/// <summary>One look at the brands that changed and at those with an open incident.</summary>
/// <remarks>
/// Repeatable: a brand stays on the list of changes until what follows from its look is stored, and storing is refused when somebody else was faster. A crash between
/// any two steps therefore neither loses an incident nor raises it twice.
/// </remarks>
internal sealed partial class DetectionTick(
    ChangedBrands changes,
    LateHours lateHours,
    IncidentStore incidents,
    WatchCache watches,
    BrandLookout lookout,
    SourceHealth health,
    IOptionsMonitor<MentionWatchOptions> options,
    DetectionMetrics metrics,
    TimeProvider time,
    ILogger<DetectionTick> logger)
{
    private const int BrandsAtOnce = 4;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var late = await NoteLateHoursAsync();
        var changed = await changes.ReadAsync();
        var open = (await incidents.OpenAllAsync()).ToDictionary(incident => incident.Brand, StringComparer.Ordinal);
        if (changed.Count + open.Count > 0)
        {
            await LookAsync(changed, open, cancellationToken);
        }

        await lateHours.SettleAsync(late);
        metrics.Ticked(time.GetElapsedTime(started), open.Count);
    }

    private async Task LookAsync(IReadOnlyList<ChangedBrand> changed, Dictionary<string, Incident> open, CancellationToken cancellationToken)
    {
        var coverage = new Coverage(options.CurrentValue, await health.ReadAsync(), health.WorkingSince);
        var versions = changed.ToDictionary(change => change.Brand, change => change.Version, StringComparer.Ordinal);
        foreach (var level in ParentsFirst.Of(versions.Keys.Union(open.Keys, StringComparer.Ordinal), options.CurrentValue.Brands))
        {
            await Parallel.ForEachAsync(
                level,
                new ParallelOptions { MaxDegreeOfParallelism = BrandsAtOnce, CancellationToken = cancellationToken },
                async (brand, token) => await LookAsync(brand, open.GetValueOrDefault(brand), versions, coverage, token));
        }
    }

    /// <summary>One brand's failure is told and keeps it on the list; it does not keep the others from being looked at.</summary>
    private async Task LookAsync(string brand, Incident? open, Dictionary<string, long> versions, Coverage coverage, CancellationToken cancellationToken)
    {
        try
        {
            if (await lookout.LookAsync(brand, open, coverage, cancellationToken) && versions.TryGetValue(brand, out var version))
            {
                await changes.SettleAsync(brand, version);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.LookFailed(logger, brand, failure);
        }
    }

    private async Task<IReadOnlyList<LateHour>> NoteLateHoursAsync()
    {
        var late = await lateHours.ReadAsync();
        foreach (var hour in late)
        {
            watches.Changed(hour.Brand, hour.Hour);
        }

        return late;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Brand} could not be looked at and will be at the next tick")]
        public static partial void LookFailed(ILogger logger, string brand, Exception failure);
    }
}
