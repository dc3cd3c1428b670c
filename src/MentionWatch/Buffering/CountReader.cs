using MentionWatch.Buffering.Payloads;
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
    public Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes) => ReadAsync(brand, firstMinute, minutes, withBackfill: true);

    /// <summary>Reads consecutive minutes, live mentions alone: what may raise an alert. As if there had never been any backfill.</summary>
    /// <param name="brand">The brand's key.</param>
    /// <param name="firstMinute">Unix time of the first minute, divided by 60.</param>
    /// <param name="minutes">How many.</param>
    /// <returns>One element a minute; zeros where nothing was counted or its lifetime is over.</returns>
    public Task<MinuteCounts[]> ReadLiveAsync(string brand, long firstMinute, int minutes) => ReadAsync(brand, firstMinute, minutes, withBackfill: false);

    private static void Place(HashEntry[] hour, long offset, Span<MinuteCounts> counts, bool withBackfill)
    {
        foreach (var field in hour)
        {
            var index = offset + MinutePayload.MinuteOf((byte[])field.Name!);
            if (index >= 0 && index < counts.Length)
            {
                var (live, filled) = MinutePayload.Decode((byte[])field.Value!);
                counts[(int)index] = withBackfill ? live + filled : live;
            }
        }
    }

    private static MinuteCounts LiveSum(HashEntry[] hour)
        => hour.Aggregate(default(MinuteCounts), (sum, field) => sum + MinutePayload.Decode((byte[])field.Value!).Live);

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
            Place(fields, 0, minutes, withBackfill: true);
            sums.Add(sum(hour, minutes, LiveSum(fields)));
        });
        return [.. sums];
    }

    private async Task<MinuteCounts[]> ReadAsync(string brand, long firstMinute, int minutes, bool withBackfill)
    {
        var counts = new MinuteCounts[minutes];
        await ForEachHourAsync(
            brand,
            firstMinute / MinutesPerHour,
            (firstMinute + minutes - 1) / MinutesPerHour,
            (hour, fields) => Place(fields, (hour * MinutesPerHour) - firstMinute, counts, withBackfill));
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
