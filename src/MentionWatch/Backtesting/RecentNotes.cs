using System.Runtime.InteropServices;
using MentionWatch.Core.Detection;

namespace MentionWatch.Backtesting;

/// <summary>The negative posts of one brand's last hours, as many a minute as the worker keeps.</summary>
internal sealed class RecentNotes
{
    private const int KeptAMinute = 10;

    private readonly Dictionary<ulong, NotedPost> _posts = [];
    private readonly Dictionary<long, int> _kept = [];
    private long _first;

    /// <summary>Notes a new post, or the reactions of one that is noted.</summary>
    public void Note(ulong id, in NotedPost post, bool isNew)
    {
        if (_posts.TryGetValue(id, out var known))
        {
            _posts[id] = known with { Reactions = post.Reactions };
        }
        else if (isNew && ++CollectionsMarshal.GetValueRefOrAddDefault(_kept, RecentMinutes.MinuteOf(post.CreatedAt), out _) <= KeptAMinute)
        {
            _posts.Add(id, post);
        }
    }

    /// <summary>Everything that is noted.</summary>
    public NotedPost[] All() => [.. _posts.Values];

    /// <summary>Lets posts before a minute go; it is enough to do so once an hour.</summary>
    public void ForgetBefore(long minute)
    {
        if (minute / 60 == _first / 60)
        {
            return;
        }

        _first = minute;
        foreach (var (id, post) in _posts)
        {
            if (RecentMinutes.MinuteOf(post.CreatedAt) < minute)
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
