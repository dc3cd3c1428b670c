using System.Reflection;
using MentionWatch.Buffering;
using MentionWatch.Buffering.Outbox;
using MentionWatch.Configuration;
using MentionWatch.Configuration.Loading;
using MentionWatch.Sources.Health;
using MentionWatch.Web.Page.Held;
using MentionWatch.Web.Page.Troubles;

namespace MentionWatch.Web.Page;

/// <summary>Gathers what the page shows.</summary>
internal sealed class StatusReader(
    ConfigStore config,
    IncidentStore incidents,
    IncidentArchive archive,
    BrandCounts counts,
    SourceHealth sources,
    HeldBackReader held,
    TroubleReader troubles,
    NextTold next,
    TimeProvider clock)
{
    private const int MostRecent = 20;
    private const int MostShown = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly string Version =
        typeof(StatusReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>One snapshot; when the store does not answer, it says so and holds what is known without it.</summary>
    public async Task<StatusSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var wrong = troubles.ReadAsync(cancellationToken);
        var blank = new StatusSnapshot { At = clock.GetUtcNow(), Version = Version, TimeZone = ZoneOf(config.CurrentValue), Config = Config(config.Status) };
        return await KnownAsync(blank, cancellationToken) with { Troubles = await wrong };
    }

    private static ConfigSummary Config(ConfigStatus status) => new(status.LoadedAt, [.. status.Refused.Select(mistake => mistake.ToString())]);

    /// <summary>The time zone of all brands, when they share one.</summary>
    private static string ZoneOf(MentionWatchOptions options)
        => options.Brands.Values.Select(brand => brand.TimeZone).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : "UTC";

    private async Task<StatusSnapshot> KnownAsync(StatusSnapshot blank, CancellationToken cancellationToken)
    {
        try
        {
            return await FillAsync(blank, config.CurrentValue).WaitAsync(Patience, TimeProvider.System, cancellationToken);
        }
        catch (Exception problem) when (RedisFailure.Is(problem))
        {
            return blank with { StoreAnswers = false };
        }
    }

    private async Task<StatusSnapshot> FillAsync(StatusSnapshot blank, MentionWatchOptions options)
    {
        var open = await Task.WhenAll((await incidents.OpenAllAsync()).Select(incident => archive.FindAsync(incident.Key)));
        var recent = await archive.RecentAsync(MostRecent);
        var known = open.OfType<IncidentHistory>().Concat(recent).DistinctBy(history => history.Incident.Key).ToArray();
        return blank with
        {
            Open = [.. Summaries(known.Where(history => history.Incident.IsOpen), options).OrderByDescending(incident => incident.Severity)],
            Recent = [.. Summaries(known.Where(history => !history.Incident.IsOpen), options).OrderByDescending(incident => incident.ChangedAt).Take(MostShown)],
            Held = await held.ReadAsync(blank.At),
            Brands = await counts.ReadAsync(options.Brands, blank.At),
            Sources = Sources(await sources.ReadAsync(), options),
            Receivers = [.. options.Alerts.Receivers.Select(receiver => IncidentView.Of(receiver.Key, receiver.Value, known))],
        };
    }

    private IEnumerable<IncidentSummary> Summaries(IEnumerable<IncidentHistory> histories, MentionWatchOptions options)
        => histories.Select(history => IncidentView.Of(history, options.Brands.GetValueOrDefault(history.Incident.Brand), next.Of(history.Incident)));

    private static SourceSummary[] Sources(IReadOnlyList<SourceStatus> statuses, MentionWatchOptions options)
    {
        var byName = statuses.ToDictionary(status => status.Source, StringComparer.Ordinal);
        return
        [
            .. options.Sources
                .Select(source => Summary(source.Key, source.Value.Kind, byName.GetValueOrDefault(source.Key)))
                .OrderByDescending(source => source.Degraded)
                .ThenBy(source => source.Name, StringComparer.Ordinal),
        ];
    }

    private static SourceSummary Summary(string name, string kind, SourceStatus? status)
        => new(name, kind, status?.IsDegraded ?? false, status?.DegradedSince, status?.Reason, status?.LastSuccess);
}
