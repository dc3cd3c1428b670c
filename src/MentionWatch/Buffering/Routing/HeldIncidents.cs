using MentionWatch.Core.Incidents;

namespace MentionWatch.Buffering.Routing;

/// <summary>Remembers which incidents hold something back, so that it is also told when they have ended.</summary>
/// <remarks>An incident is added before what it holds back is saved and removed when it is seen to hold nothing: the list may name too many, never too few.</remarks>
internal sealed class HeldIncidents(RedisConnection redis, Partitioner partitioner, OpenIncidents incidents)
{
    public Task AddAsync(Incident incident) => redis.ExecuteAsync("SADD", RedisKeys.HeldIncidents(partitioner.Of(incident.Brand)), incident.Key);

    /// <summary>The incidents that hold something back.</summary>
    public async Task<IReadOnlyList<Incident>> ReadAsync()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, partitioner.Count).Select(ReadAsync));
        return [.. answers.SelectMany(answer => answer)];
    }

    private async Task<IReadOnlyList<Incident>> ReadAsync(int partition)
    {
        var held = new List<Incident>();
        foreach (var key in (string[])(await redis.ExecuteAsync("SMEMBERS", RedisKeys.HeldIncidents(partition)))!)
        {
            if (await incidents.FindAsync(key) is { Dispatch.Holds.Count: > 0 } incident)
            {
                held.Add(incident);
            }
            else
            {
                await RemoveAsync(partition, key);
            }
        }

        return held;
    }

    /// <summary>What was added again meanwhile stays.</summary>
    private async Task RemoveAsync(int partition, string key)
    {
        await redis.ExecuteAsync("SREM", RedisKeys.HeldIncidents(partition), key);
        if (await incidents.FindAsync(key) is { Dispatch.Holds.Count: > 0 } incident)
        {
            await AddAsync(incident);
        }
    }
}
