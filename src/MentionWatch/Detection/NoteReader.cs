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
    /// <param name="brand">The brand's key.</param>
    /// <param name="group">Whose posts alone are wanted; <see langword="null"/> for all of the brand's.</param>
    /// <param name="from">The first moment.</param>
    /// <param name="to">The moment after the last.</param>
    public async Task<NotedPost[]> ReadAsync(string brand, SourceGroup? group, DateTimeOffset from, DateTimeOffset to)
    {
        try
        {
            return [.. (await posts.ReadAsync(brand, from, to, MostPosts)).Where(post => group?.Has(post.Source) ?? true).Select(Note)];
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !RedisFailure.IsAway(failure))
        {
            Log.NotRead(logger, brand, failure);
            return [];
        }
    }

    private static NotedPost Note(StoredPost post)
        => new(
            StableHash.Of(post.ThreadId ?? post.Id),
            (ulong)(MentionIdentity.OfAuthor(post.Author.Identity) ?? MentionIdentity.Of(post.Source, post.Id)),
            post.CreatedAt,
            post.IsNegative,
            post.IsComplaint,
            post.Author.Followers ?? 0,
            post.Engagement?.PassedOn ?? 0);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The posts of {Brand} cannot be read; it is looked at by its counts alone")]
        public static partial void NotRead(ILogger logger, string brand, Exception failure);
    }
}
