namespace MentionWatch.Sources.Health;

/// <summary>What is known of one source's health, and how it changes. Times are in UTC.</summary>
internal sealed record SourceStatus
{
    private static readonly TimeSpan GapsKept = TimeSpan.FromDays(60);

    public required string Source { get; init; }

    /// <summary>When it was first asked or expected.</summary>
    public required DateTimeOffset WatchedSince { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastMention { get; init; }

    /// <summary>Until when it asked to be left alone; not asking meanwhile is no failure. <see langword="null"/> when it did not say.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When this was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    public Degradation Degradation { get; init; }

    /// <summary>Since when it is degraded; <see langword="null"/> while it is healthy.</summary>
    public DateTimeOffset? DegradedSince { get; init; }

    /// <summary>Why it is degraded, or what its last failure was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What is missing, oldest first; the last one is open while the source is degraded.</summary>
    public IReadOnlyList<SourceGap> Gaps { get; init; } = [];

    public bool IsDegraded => Degradation != Degradation.None;

    /// <summary>After a poll that succeeded, or a push.</summary>
    public SourceStatus Succeeded(DateTimeOffset now, int mentions, HealthLimits limits, DateTimeOffset? notBefore = null)
    {
        var heard = mentions > 0;
        var mended = Degradation == Degradation.Failing || (Degradation == Degradation.Silent && heard) ? Mended(now) : WithUnseenGap(now, limits);
        return mended with
        {
            ChangedAt = now,
            LastSuccess = now,
            LastMention = heard ? now : LastMention,
            NotBefore = notBefore > now ? notBefore : null,
            Reason = mended.IsDegraded ? mended.Reason : "",
        };
    }

    /// <summary>After a poll that failed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="reason">What failed.</param>
    /// <param name="isFinal">Whether waiting will not mend it.</param>
    /// <param name="limits">How long failing is tolerated.</param>
    public SourceStatus Failed(DateTimeOffset now, string reason, bool isFinal, HealthLimits limits)
    {
        var failing = this with { ChangedAt = now, Reason = reason };
        return Degradation != Degradation.Failing && (isFinal || IsOver(now, ExpectedFrom, limits.Unpolled))
            ? failing.Degraded(Degradation.Failing, LastGood, reason)
            : failing;
    }

    /// <summary>As time goes by.</summary>
    /// <param name="now">The time.</param>
    /// <param name="workingSince">When this worker began to ask; what was before is no fault of the source.</param>
    /// <param name="limits">How long the source may be quiet.</param>
    public SourceStatus Checked(DateTimeOffset now, DateTimeOffset workingSince, HealthLimits limits)
    {
        if (IsDegraded)
        {
            return this;
        }

        if (IsOver(now, Later(ExpectedFrom, workingSince), limits.Unpolled))
        {
            return Degraded(Degradation.Failing, LastGood, Reason.Length > 0 ? Reason : "no successful poll") with { ChangedAt = now };
        }

        var lastHeard = Later(LastMention ?? WatchedSince, workingSince);
        return IsOver(now, lastHeard, limits.Silent)
            ? Degraded(Degradation.Silent, lastHeard, "no mention for longer than SilentAfter") with { ChangedAt = now }
            : this;
    }

    /// <summary>This state, begun while an earlier one could not be read, as the continuation of that one.</summary>
    public SourceStatus Continuing(SourceStatus earlier, HealthLimits limits)
        => LastSuccess is { } success ? earlier.Succeeded(success, LastMention is null ? 0 : 1, limits, NotBefore) : earlier;

    private DateTimeOffset LastGood => LastSuccess ?? WatchedSince;

    /// <summary>Lateness counts from here.</summary>
    private DateTimeOffset ExpectedFrom => Later(LastGood, NotBefore ?? LastGood);

    private static bool IsOver(DateTimeOffset now, DateTimeOffset since, TimeSpan? limit) => limit is { } longest && now - since >= longest;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private SourceStatus Degraded(Degradation why, DateTimeOffset since, string reason) => this with
    {
        Degradation = why,
        DegradedSince = IsDegraded ? DegradedSince : since,
        Reason = reason,
        Gaps = IsDegraded ? Gaps : [.. Gaps, new SourceGap(since, End: null)],
    };

    private SourceStatus Mended(DateTimeOffset now) => this with
    {
        Degradation = Degradation.None,
        DegradedSince = null,
        Reason = "",
        Gaps = [.. Gaps.Where(gap => gap.End is null || gap.End > now - GapsKept).Select(gap => gap.End is null ? gap with { End = now } : gap)],
    };

    /// <summary>Nobody looked while the worker was down: what could have come then is missing all the same.</summary>
    private SourceStatus WithUnseenGap(DateTimeOffset now, HealthLimits limits)
        => Degradation == Degradation.None && LastSuccess is { } last && IsOver(now, ExpectedFrom, limits.Unpolled)
            ? this with { Gaps = [.. Gaps, new SourceGap(last, now)] }
            : this;
}
