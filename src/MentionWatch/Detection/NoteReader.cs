using MentionWatch.Buffering;
using MentionWatch.Core.Detection;
using MentionWatch.Core.Mentions;

namespace MentionWatch.Detection;

/// <summary>Reads of the posts kept as evidence what the rules on single posts need.</summary>
internal sealed class NoteReader(PostReader posts)
{
    /// <summary>Bounds what one look reads.</summary>
    private const int MostPosts = 2000;

    public async Task<NotedPost[]> ReadAsync(string brand, DateTimeOffset from, DateTimeOffset to)
        => [.. (await posts.ReadAsync(brand, from, to, MostPosts)).Select(Note)];

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
}
