using MentionWatch.Configuration;
using MentionWatch.Core.Mentions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Remembers which posts one of a brand's own accounts replied to, whatever source either came through, for as long as posts are kept.</summary>
internal sealed class AnsweredPosts(RedisConnection connection, Partitioner partitioner, IOptionsMonitor<MentionWatchOptions> options, TimeProvider clock)
{
    /// <summary>Notes that a brand replied.</summary>
    /// <param name="brand">The brand whose account wrote it.</param>
    /// <param name="reply">What it wrote.</param>
    public async Task AddAsync(string brand, Mention reply)
    {
        var key = RedisKeys.Answered(partitioner.Of(brand), brand);
        var (now, kept) = (clock.GetUtcNow(), options.CurrentValue.Redis.ContentTtl);
        var database = await connection.DatabaseAsync();
        await database.SortedSetAddAsync(
            key, [.. PostNames.Answered(reply).Select(name => new SortedSetEntry(name, now.ToUnixTimeSeconds()))]);
        await database.SortedSetRemoveRangeByScoreAsync(key, double.NegativeInfinity, (now - kept).ToUnixTimeSeconds());
        await database.KeyExpireAsync(key, kept);
    }

    /// <summary>Whether a mention answers another.</summary>
    public static bool IsReply(Mention mention) => mention.ParentId is not null || mention.RootId is not null;

    /// <summary>The posts of these that were replied to.</summary>
    public async Task<IReadOnlyList<StoredPost>> AmongAsync(string brand, IReadOnlyList<StoredPost> posts)
    {
        var database = await connection.DatabaseAsync();
        var key = RedisKeys.Answered(partitioner.Of(brand), brand);
        var answered = await Task.WhenAll(posts.Select(async post
            => await Task.WhenAll(PostNames.Of(post.Source, post.Id, post.Url).Select(name => database.SortedSetScoreAsync(key, name))) is var scores && Array.Exists(scores, score => score is not null)));
        return [.. posts.Where((_, index) => answered[index])];
    }
}
