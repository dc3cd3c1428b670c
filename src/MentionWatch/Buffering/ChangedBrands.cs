using MentionWatch.Buffering.Scripts;

namespace MentionWatch.Buffering;

/// <summary>A brand whose counts changed, and the version of that change; versions only grow.</summary>
internal readonly record struct ChangedBrand(string Brand, long Version);

/// <summary>Brands with counts that nobody has looked at yet. Backfill alone does not put a brand here.</summary>
internal sealed class ChangedBrands(RedisConnection connection, Partitioner partitioner)
{
    /// <summary>The field that holds the last version given; no brand is called so.</summary>
    private const string VersionField = "#";

    public async Task<IReadOnlyList<ChangedBrand>> ReadAsync()
    {
        var database = await connection.DatabaseAsync();
        var hashes = await Task.WhenAll(Enumerable.Range(0, partitioner.Count)
            .Select(partition => database.HashGetAllAsync(RedisKeys.Changed(partition))));
        return [.. hashes.SelectMany(hash => hash)
            .Where(field => field.Name != VersionField)
            .Select(field => new ChangedBrand(field.Name!, (long)field.Value))];
    }

    /// <summary>Takes the brand off the list unless it changed again since <paramref name="version"/> was read.</summary>
    public Task SettleAsync(string brand, long version)
        => connection.EvaluateAsync(RedisScript.Settle, [RedisKeys.Changed(partitioner.Of(brand))], [brand, version]);
}
