using System.Globalization;
using MentionWatch.Buffering;

namespace MentionWatch.Tests.Buffering.Support;

/// <summary>How far a worker has got, read from its Redis.</summary>
internal static class PipelineProgress
{
    /// <summary>Mentions that are appended and not yet counted.</summary>
    public static async Task<long> WaitingAsync(RedisConnection connection, int partitions)
    {
        var database = await connection.DatabaseAsync();
        var waiting = await Task.WhenAll(Enumerable.Range(0, partitions).Select(partition => database.StringGetAsync(RedisKeys.Waiting(partition))));
        return waiting.Sum(count => (long)count);
    }

    /// <summary>Whether a source of kind <c>file</c> has appended its file to the last byte.</summary>
    public static async Task<bool> IsFileReadAsync(RedisConnection connection, string source, string file)
    {
        var cursor = await new CursorStore(connection).ReadAsync(source);
        return cursor.Value.Split(' ').Contains(new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture));
    }
}
