using System.Globalization;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Reads where the live negative mentions of the last day came from: every one that was counted, not only those whose text is kept.</summary>
internal sealed class OriginReader(RedisConnection connection, Partitioner partitioner)
{
    private const int MinutesPerHour = 60;

    /// <summary>Reads consecutive minutes; a source and language may be there many times.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="lastMinute">The last minute, inclusive.</param>
    public async Task<IReadOnlyList<NegativeOrigin>> ReadAsync(string brand, long firstMinute, long lastMinute)
    {
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        var first = firstMinute / MinutesPerHour;
        var hours = await Task.WhenAll(Enumerable.Range(0, (int)((lastMinute / MinutesPerHour) - first) + 1)
            .Select(async step => (Hour: first + step, Fields: await database.HashGetAllAsync(RedisKeys.Origins(partition, brand, first + step)))));
        return
        [
            .. from hour in hours
               from field in hour.Fields
               let origin = Parse(field)
               let minute = (hour.Hour * MinutesPerHour) + origin.Minute
               where minute >= firstMinute && minute <= lastMinute
               select origin.Origin,
        ];
    }

    private static (int Minute, NegativeOrigin Origin) Parse(HashEntry field)
    {
        var parts = ((string)field.Name!).Split(' ', 3);
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), new NegativeOrigin(parts[2], parts[1], (int)field.Value));
    }
}
