using MentionWatch.Sources;

namespace MentionWatch.Buffering;

/// <summary>Committed positions of the sources; that of a source nobody polls any more goes after a while.</summary>
internal sealed class CursorStore(RedisConnection connection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public async Task<SourceCursor> ReadAsync(string source)
    {
        var database = await connection.DatabaseAsync();
        string? value = await database.StringGetAsync(RedisKeys.Cursor(source));
        return value is null ? SourceCursor.Start : new SourceCursor(value);
    }

    /// <summary>Commits; call it only once everything before the cursor is appended.</summary>
    public async Task CommitAsync(string source, SourceCursor cursor)
    {
        var database = await connection.DatabaseAsync();
        await database.StringSetAsync(RedisKeys.Cursor(source), cursor.Value, Lifetime);
    }
}
