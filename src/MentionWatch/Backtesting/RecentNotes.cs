using System.Runtime.InteropServices;
using MentionWatch.Core.Detection;
using MentionWatch.Detection;

namespace MentionWatch.Backtesting;

/// <summary>The negative or complaining posts of one brand's last hours, as many a minute as the worker keeps.</summary>
/// <param name="keptAMinute">So many.</param>
internal sealed class RecentNotes(int keptAMinute)
{
    private readonly Dictionary<ulong, (string Source, NotedPost Post)> _posts = [];
    private readonly Dictionary<long, int> _kept = [];
    private long _first;

    /// <summary>Notes a new post, or the reactions of one that is noted.</summary>
    public void Note(ulong id, string source, in NotedPost post, bool isNew)
    {
        if (_posts.TryGetValue(id, out var known))
        {
            _posts[id] = (source, known.Post with { Reactions = post.Reactions });
        }
        else if (isNew && ++CollectionsMarshal.GetValueRefOrAddDefault(_kept, RecentMinutes.MinuteOf(post.CreatedAt), out _) <= keptAMinute)
        {
            _posts.Add(id, (source, post));
        }
    }

    /// <summary>What is noted of a group of sources, or of all where none is named.</summary>
    public NotedPost[] Of(SourceGroup? group) => [.. _posts.Values.Where(noted => group?.Has(noted.Source) ?? true).Select(noted => noted.Post)];

    /// <summary>Lets posts before a minute go; it is enough to do so once an hour.</summary>
    public void ForgetBefore(long minute)
    {
        if (minute / 60 == _first / 60)
        {
            return;
        }

        _first = minute;
        foreach (var (id, noted) in _posts)
        {
            if (RecentMinutes.MinuteOf(noted.Post.CreatedAt) < minute)
            {
                _posts.Remove(id);
            }
        }

        foreach (var kept in _kept.Keys)
        {
            if (kept < minute)
            {
                _kept.Remove(kept);
            }
        }
    }
}
