using MentionWatch.Core.Mentions;
using MentionWatch.Detection;

namespace MentionWatch.Buffering.Pipeline;

/// <summary>What of a mention is kept, and for how long, at one instant.</summary>
internal readonly struct CommitRules(RedisOptions options, DetectionOptions detection, DateTimeOffset now)
{
    public const long SecondsPerHour = 3600;
    public const long SecondsPerWeek = 7 * 24 * SecondsPerHour;

    /// <summary>Counts outlive the time from which mentions are refused, so that a commit just before it still finds its marks.</summary>
    private const long Margin = 24 * SecondsPerHour;

    /// <summary>Clocks of sources are wrong by hours at times; a mention from further ahead is a mistake.</summary>
    private const long FurthestAhead = 24 * SecondsPerHour;

    /// <summary>For how long a mention without a time is known again after it last came: feeds bring old items back when they are moved or rebuilt.</summary>
    public const long UndatedLifetime = 180 * 24 * SecondsPerHour;

    private readonly long _now = now.ToUnixTimeSeconds();
    private readonly long _retention = (long)options.Retention.TotalSeconds;
    private readonly long _contentTtl = (long)options.ContentTtl.TotalSeconds;

    public long Now => _now;

    public int EvidencePerMinute => options.EvidencePerMinute;

    public long CountLifetime(long hour) => ((hour + 1) * SecondsPerHour) + _retention + Margin - _now;

    public long MarkLifetime(long week) => ((week + 1) * SecondsPerWeek) + _retention + Margin - _now;

    public long PostLifetime(long hour) => ((hour + 1) * SecondsPerHour) + _contentTtl - _now;

    /// <summary>Origins are asked for by the alerts of a window, which is half a day at most.</summary>
    public long OriginLifetime(long hour) => ((hour + 1) * SecondsPerHour) + (24 * SecondsPerHour) - _now;

    public long LateLifetime => _retention + Margin;

    /// <summary>Whether the hour is over: the baseline may have learnt it already.</summary>
    public bool IsLate(long hour) => hour < _now / SecondsPerHour;

    /// <summary>Whether a negative mention may be a crisis by itself.</summary>
    public bool IsLoud(string brand, Mention mention, bool complaint)
        => detection.IsLoud(brand, mention.Source, complaint, mention.Author.Followers ?? 0, mention.Engagement?.PassedOn ?? 0);

    /// <summary>What the mention is counted under besides its brand: the groups that its source belongs to.</summary>
    public IEnumerable<string> GroupKeys(string brand, string source)
        => detection.Groups.Count == 0 ? [] : detection.GroupsOf(brand).Where(group => group.Value.Has(source)).Select(group => GroupKey.Of(brand, group.Key));

    /// <summary>Why the mention is not counted; <see langword="null"/> when it is.</summary>
    public string? Refuse(Mention mention)
    {
        var created = mention.CreatedAt.ToUnixTimeSeconds();
        return created <= _now - _retention ? "older than Redis.Retention"
            : created > _now + FurthestAhead ? "created more than a day ahead"
            : null;
    }
}
