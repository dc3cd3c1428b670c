using MentionWatch.Alerting.Delivering;
using MentionWatch.Alerting.Routing;
using MentionWatch.Buffering.Routing;
using MentionWatch.Configuration;
using MentionWatch.Core.Incidents;
using MentionWatch.Core.Incidents.Routing;
using Microsoft.Extensions.Options;

namespace MentionWatch.Buffering.Outbox;

/// <summary>Keeps incidents; a change and the deliveries it causes are written in one step, so neither exists without the other.</summary>
internal sealed class IncidentStore(
    RedisConnection redis,
    Partitioner partitioner,
    OpenIncidents incidents,
    HeldIncidents held,
    DispatchPlanner planner,
    IOptionsMonitor<MentionWatchOptions> options,
    TimeProvider time)
{
    /// <summary>The brand's open incident, if it has one.</summary>
    public Task<Incident?> OpenAsync(string brand) => incidents.OpenAsync(brand);

    /// <summary>The brand's last incident, open or ended.</summary>
    public Task<Incident?> LastAsync(string brand) => incidents.LastAsync(brand);

    /// <summary>The incidents of a brand, open or ended, that changed since a moment.</summary>
    public Task<IReadOnlyList<Incident>> SinceAsync(string brand, DateTimeOffset since) => incidents.SinceAsync(brand, since);

    /// <summary>Every open incident.</summary>
    public Task<IReadOnlyList<Incident>> OpenAllAsync() => incidents.AllAsync();

    /// <summary>An incident by its key, open or ended.</summary>
    public Task<Incident?> FindAsync(string key) => incidents.FindAsync(key);

    /// <summary>Writes an incident, its transitions and one delivery for each alert and receiver that is told of it now, all or nothing.</summary>
    /// <param name="incident">The new state, with the version that was read.</param>
    /// <param name="alerts">The transitions that led to it, oldest first.</param>
    /// <param name="cancellationToken">Ends the wait, not the write.</param>
    /// <returns><see langword="false"/> when somebody else changed the incident, or opened another for the brand, since it was read; nothing was written then.</returns>
    public async Task<bool> SaveAsync(Incident incident, IReadOnlyList<Alert> alerts, CancellationToken cancellationToken)
        => await SaveAsync(await planner.PlanAsync(incident, alerts), cancellationToken);

    /// <summary>The same for whom it was decided already who is told.</summary>
    public async Task<bool> SaveAsync(Dispatched dispatched, CancellationToken cancellationToken)
    {
        var incident = dispatched.Incident;
        if (incident.Dispatch is { Holds.Count: > 0 })
        {
            await held.AddAsync(incident);
        }

        var partition = partitioner.Of(incident.Brand);
        var answer = await redis.EvaluateAsync(
            OutboxScripts.Save,
            [RedisKeys.Incident(partition, incident.Key), RedisKeys.OpenIncidents(partition), RedisKeys.RecentIncidents(partition), RedisKeys.LastIncidents(partition)],
            SaveArguments.Of(incident, partition, dispatched.Alerts, DeliveryPlan.Of(dispatched), options.CurrentValue.Alerts, time.GetUtcNow()))
            .WaitAsync(cancellationToken);
        return (long)answer == 1;
    }
}
