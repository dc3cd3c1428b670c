using MentionWatch.Core.Detection;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Reads the minute buckets.</summary>
internal sealed class CountReader(RedisConnection connection, Partitioner partitioner)
{
    private const int MinutesPerHour = 60;

    /// <summary>Hours asked for at once; bounds the memory that replies take.</summary>
    private const int HoursAtOnce = 200;

    /// <summary>Reads consecutive minutes.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="minutes">How many.</param>
    /// <returns>One element a minute; zeros where nothing was counted or its lifetime is over.</returns>
    public async Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes)
    {
        var counts = new MinuteCounts[minutes];
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        var lastHour = (firstMinute + minutes - 1) / MinutesPerHour;
        for (var hour = firstMinute / MinutesPerHour; hour <= lastHour; hour += HoursAtOnce)
        {
            var from = hour;
            var hashes = await Task.WhenAll(Enumerable.Range(0, (int)Math.Min(HoursAtOnce, lastHour - from + 1))
                .Select(step => database.HashGetAllAsync(RedisKeys.Counts(partition, brand, from + step))));
            for (var step = 0; step < hashes.Length; step++)
            {
                Place(hashes[step], ((from + step) * MinutesPerHour) - firstMinute, counts);
            }
        }

        return counts;
    }

    private static void Place(HashEntry[] hour, long offset, MinuteCounts[] counts)
    {
        foreach (var field in hour)
        {
            string name = field.Name!;
            var index = offset + int.Parse(name.AsSpan(0, name.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
            if (index >= 0 && index < counts.Length)
            {
                counts[index] = With(counts[index], name[^1], (int)field.Value);
            }
        }
    }

    private static MinuteCounts With(MinuteCounts counts, char metric, int value) => metric switch
    {
        't' => counts with { Total = value },
        'n' => counts with { Negative = value },
        'c' => counts with { Complaints = value },
        'a' => counts with { Authors = value },
        'u' => counts with { NegativeAuthors = value },
        _ => counts,
    };
}
