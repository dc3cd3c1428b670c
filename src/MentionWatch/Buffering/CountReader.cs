using MentionWatch.Core.Detection;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Reads the minute buckets.</summary>
internal sealed class CountReader(RedisConnection connection, Partitioner partitioner)
{
    private const int MinutesPerHour = 60;

    /// <summary>Hours asked for at once; bounds the memory that replies take.</summary>
    private const int HoursAtOnce = 200;

    /// <summary>Reads consecutive minutes, live mentions and backfill together: what was said.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="minutes">How many.</param>
    /// <returns>One element a minute; zeros where nothing was counted or its lifetime is over.</returns>
    public Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes) => ReadAsync(brand, firstMinute, minutes, AnyMention);

    /// <summary>Reads consecutive minutes, live mentions alone: what may raise an alert. As if there had never been any backfill.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="minutes">How many.</param>
    /// <returns>One element a minute; zeros where nothing was counted or its lifetime is over.</returns>
    public Task<MinuteCounts[]> ReadLiveAsync(string brand, long firstMinute, int minutes) => ReadAsync(brand, firstMinute, minutes, LiveMention);

    private static MinuteCounts LiveMention(char metric, int value) => metric switch
    {
        't' => new(value, 0, 0, 0, 0),
        'n' => new(0, value, 0, 0, 0),
        'c' => new(0, 0, value, 0, 0),
        'a' => new(0, 0, 0, value, 0),
        'u' => new(0, 0, 0, 0, value),
        'd' => new(0, 0, 0, 0, 0, Late: value),
        'l' => new(0, 0, 0, 0, 0, Loud: value),
        _ => default,
    };

    private static MinuteCounts AnyMention(char metric, int value) => LiveMention(char.ToLowerInvariant(metric), value);

    private static void Place(HashEntry[] hour, long offset, MinuteCounts[] counts, Func<char, int, MinuteCounts> meaning)
    {
        foreach (var field in hour)
        {
            string name = field.Name!;
            var index = offset + int.Parse(name.AsSpan(0, name.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
            if (index >= 0 && index < counts.Length)
            {
                counts[index] += meaning(name[^1], (int)field.Value);
            }
        }
    }

    /// <summary>Sums up consecutive hours, live mentions and backfill together, without ever holding all of their minutes.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstHour">Unix time of the first hour, divided by 3600.</param>
    /// <param name="hours">How many.</param>
    /// <param name="sum">Makes one element of the minutes of an hour, given with the hour, and of the sum of its live mentions; the minutes are overwritten afterwards.</param>
    public async Task<T[]> ReadHoursAsync<T>(string brand, long firstHour, int hours, Func<long, ReadOnlySpan<MinuteCounts>, MinuteCounts, T> sum)
    {
        var sums = new List<T>(hours);
        var minutes = new MinuteCounts[MinutesPerHour];
        await ForEachHourAsync(brand, firstHour, firstHour + hours - 1, (hour, fields) =>
        {
            Array.Clear(minutes);
            Place(fields, 0, minutes, AnyMention);
            sums.Add(sum(hour, minutes, LiveSum(fields)));
        });
        return [.. sums];
    }

    private static MinuteCounts LiveSum(HashEntry[] fields)
    {
        var sum = default(MinuteCounts);
        foreach (var field in fields)
        {
            sum += LiveMention(((string)field.Name!)[^1], (int)field.Value);
        }

        return sum;
    }

    private async Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes, Func<char, int, MinuteCounts> meaning)
    {
        var counts = new MinuteCounts[minutes];
        await ForEachHourAsync(
            brand,
            firstMinute / MinutesPerHour,
            (firstMinute + minutes - 1) / MinutesPerHour,
            (hour, fields) => Place(fields, (hour * MinutesPerHour) - firstMinute, counts, meaning));
        return counts;
    }

    private async Task ForEachHourAsync(string brand, long firstHour, long lastHour, Action<long, HashEntry[]> read)
    {
        var database = await connection.DatabaseAsync();
        var partition = partitioner.Of(brand);
        for (var from = firstHour; from <= lastHour; from += HoursAtOnce)
        {
            var first = from;
            var hashes = await Task.WhenAll(Enumerable.Range(0, (int)Math.Min(HoursAtOnce, lastHour - first + 1))
                .Select(step => database.HashGetAllAsync(RedisKeys.Counts(partition, brand, first + step))));
            for (var step = 0; step < hashes.Length; step++)
            {
                read(first + step, hashes[step]);
            }
        }
    }
}
