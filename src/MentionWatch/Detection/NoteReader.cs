using MentionWatch.Buffering;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Detection;

/// <summary>Reads of the posts kept as evidence what the rules on single posts need.</summary>
internal sealed partial class NoteReader(PostReader posts, ILogger<NoteReader> logger)
{
    /// <summary>Bounds what one look reads.</summary>
    private const int MostPosts = 2000;

    /// <summary>The posts of a stretch of time; none where they cannot be read, for the counts alone must still be looked at.</summary>
    public async Task<NotedPost[]> ReadAsync(string brand, DateTimeOffset from, DateTimeOffset to)
    {
        try
        {
            return [.. (await posts.ReadAsync(brand, from, to, MostPosts)).Select(Note)];
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !RedisFailure.IsAway(failure))
        {
            Log.NotRead(logger, brand, failure);
            return [];
        }
    }

    private static NotedPost Note(StoredPost post)
    {
        var id = (ulong)MentionIdentity.Of(post.Source, post.Id);
        return new(
            post.ThreadId is { } thread ? (ulong)MentionIdentity.Of(post.Source, thread) : id,
            post.Author.Identity is { } author ? StableHash.Of(post.Source, author) : id,
            post.CreatedAt,
            post.IsNegative,
            post.IsComplaint,
            post.Author.Followers ?? 0,
            post.Engagement?.PassedOn ?? 0);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The posts of {Brand} cannot be read; it is looked at by its counts alone")]
        public static partial void NotRead(ILogger logger, string brand, Exception failure);
    }
}
