using System.Globalization;
using MentionWatch.Core.Classification.Drift;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>What the classifier said, by day in UTC and by engine, for two months.</summary>
internal sealed class VerdictMixStore(RedisConnection connection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(62);
    private static readonly RedisValue[] Fields = ["texts", "negative", "positive", "complaints", "unknown", "confidence"];

    /// <summary>Adds to the mix of a day.</summary>
    public async Task AddAsync(string engine, DateOnly day, VerdictMix mix)
    {
        var database = await connection.DatabaseAsync();
        var key = RedisKeys.Verdicts(engine, Name(day));
        var transaction = database.CreateTransaction();
        foreach (var (field, value) in Fields.Zip([mix.Texts, mix.Negative, mix.Positive, mix.Complaints, mix.Unknown, mix.Confidence]))
        {
            _ = transaction.HashIncrementAsync(key, field, value);
        }

        _ = transaction.KeyExpireAsync(key, Lifetime);
        await transaction.ExecuteAsync();
    }

    /// <summary>The mix of some days together.</summary>
    /// <param name="engine">Name of the engine.</param>
    /// <param name="last">The last day.</param>
    /// <param name="days">How many days up to it.</param>
    public async Task<VerdictMix> ReadAsync(string engine, DateOnly last, int days)
    {
        var database = await connection.DatabaseAsync();
        var reads = Enumerable.Range(0, days).Select(back => database.HashGetAsync(RedisKeys.Verdicts(engine, Name(last.AddDays(-back))), Fields));
        return (await Task.WhenAll(reads)).Select(Mix).Aggregate(default(VerdictMix), VerdictMix.Add);
    }

    private static VerdictMix Mix(RedisValue[] values)
        => new((long)values[0], (long)values[1], (long)values[2], (long)values[3], (long)values[4], (long)values[5]);

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
