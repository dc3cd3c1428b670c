using StackExchange.Redis;

namespace MentionWatch.Buffering;

/// <summary>Every key in Redis. What shares a hash tag shares a cluster slot and can share a script.</summary>
internal static class RedisKeys
{
    /// <summary>Stream of mentions waiting to be classified.</summary>
    public static RedisKey Stream(int partition) => $"{Prefix(partition)}stream";

    /// <summary>Number of mentions in that stream; an entry holds several.</summary>
    public static RedisKey Waiting(int partition) => $"{Prefix(partition)}waiting";

    /// <summary>Stream of entries that could not be read, kept for somebody to look at.</summary>
    public static RedisKey DeadLetters(int partition) => $"{Prefix(partition)}dead";

    /// <summary>
    /// Hash of one hour of a brand, or of a group of its sources (see <see cref="GroupKey"/>): minute as one sign to its total, negative, complaints, authors and negative authors among live mentions, then what backfill adds
    /// to each, how many were heard late and a mark of loud ones, once there is any; what backfill adds can be less than nothing where it moves an author to an earlier minute. Written as <see cref="Payloads.MinutePayload"/> says.
    /// </summary>
    public static RedisKey Counts(int partition, string brand, long hour) => $"{Prefix(partition)}counts:{brand}:{hour}";

    /// <summary>Hash of one brand-hour, kept for a day: <c>{minute} {language} {source}</c> to the number of live negative mentions.</summary>
    public static RedisKey Origins(int partition, string brand, long hour) => $"{Prefix(partition)}origins:{brand}:{hour}";

    /// <summary>Hash of one brand-hour: mention id hash to a compact post, <c>{id}e</c> to its latest engagement, <c>m</c> and the sign of a minute to the number kept of it.</summary>
    public static RedisKey Posts(int partition, string brand, long hour) => $"{Prefix(partition)}posts:{brand}:{hour}";

    /// <summary>Sorted set of the identifiers of mentions that were deleted at their origin, by the Unix second at which no text of theirs can come any more.</summary>
    public static RedisKey Deleted(int partition) => $"{Prefix(partition)}deleted";

    /// <summary>Sorted set of the identifiers of mentions that one of the brand's own accounts replied to, by the Unix second at which that was seen.</summary>
    public static RedisKey Answered(int partition, string brand) => $"{Prefix(partition)}answered:{brand}";

    /// <summary>Key that signs the links in alerts, made once unless the configuration has one.</summary>
    public static RedisKey LinkKey => "mw:links:key";

    /// <summary>Sets of the identifiers counted in one week of a brand, as a tree: <c>{root}</c>, then a decimal digit a level.</summary>
    public static RedisKey Seen(int partition, string brand, long week) => $"{Prefix(partition)}seen:{brand}:{week}:";

    /// <summary>Sorted set of the identifiers of a brand's mentions without a time, by the Unix second until which they are known again.</summary>
    public static RedisKey Undated(int partition, string brand) => $"{Prefix(partition)}undated:{brand}";

    /// <summary>Hashes of who wrote in which hour of one week of a brand, as a tree like <see cref="Seen"/>.</summary>
    public static RedisKey Authors(int partition, string brand, long week) => $"{Prefix(partition)}authors:{brand}:{week}:";

    /// <summary>Hash <c>{brand}:{hour}</c> to a version: hours changed by late or backfilled mentions.</summary>
    public static RedisKey Late(int partition) => $"{Prefix(partition)}late";

    /// <summary>Hash of brands whose counts changed: brand to a version that grows with every commit; field <c>#</c> is the last version given.</summary>
    public static RedisKey Changed(int partition) => $"{Prefix(partition)}changed";

    /// <summary>Hash of the brand's open incident as JSON, absent when there is none.</summary>
    public static RedisKey OpenIncidents(int partition) => $"{Prefix(partition)}open";

    /// <summary>Hash of the brand's last incident as JSON, open or ended.</summary>
    public static RedisKey LastIncidents(int partition) => $"{Prefix(partition)}last";

    /// <summary>Sorted set of incident keys by their last change, in Unix milliseconds.</summary>
    public static RedisKey RecentIncidents(int partition) => $"{Prefix(partition)}incidents";

    /// <summary>Hash of one incident: <c>version json t:{sequence} r:{receiver} d:{delivery}</c> (its transitions, whom it was announced to, its deliveries).</summary>
    public static RedisKey Incident(int partition, string key) => $"{Prefix(partition)}incident:{key}";

    /// <summary>Sorted set of incident keys that have something for a receiver, by urgency and then by the time it is due: see <c>OutboxFragments</c>.</summary>
    public static RedisKey Outbox(int partition, string receiver) => $"{Prefix(partition)}outbox:{receiver}";

    /// <summary>Set of the receivers that have an outbox here, or had one.</summary>
    public static RedisKey Receivers(int partition) => $"{Prefix(partition)}receivers";

    /// <summary>List of the delivery ids of one incident to one receiver, oldest first: the order they are sent in.</summary>
    public static RedisKey Lane(int partition, string receiver, string incident) => $"{Prefix(partition)}lane:{receiver}:{incident}";

    /// <summary>Hash of one delivery: receiver, incident, sequence, urgency, state, attempts, when queued and first tried, lease, last answer, who was told instead.</summary>
    public static RedisKey Delivery(int partition, string id) => $"{Prefix(partition)}delivery:{id}";

    /// <summary>Set of keys of incidents that hold something back from a receiver.</summary>
    public static RedisKey HeldIncidents(int partition) => $"{Prefix(partition)}held";

    /// <summary>Stays empty: what <see cref="OpenIncidents"/> is to incidents is this to digests, which have ended when they are written.</summary>
    public static RedisKey OpenDigests(int partition) => $"{Prefix(partition)}digests:open";

    /// <summary>Sorted set of digests by when they were written, in Unix milliseconds.</summary>
    public static RedisKey Digests(int partition) => $"{Prefix(partition)}digests";

    /// <summary>Hash of the last digest.</summary>
    public static RedisKey LastDigests(int partition) => $"{Prefix(partition)}digests:last";

    /// <summary>Hash of silences made while the worker runs: identifier to the silence as JSON.</summary>
    public static RedisKey Silences { get; } = "mw:{silences}:all";

    /// <summary>List of the last attempts at one delivery, as JSON, oldest first.</summary>
    public static RedisKey Attempts(int partition, string id) => $"{Prefix(partition)}attempts:{id}";

    /// <summary>Sorted set of delivery ids by their last change, in Unix milliseconds.</summary>
    public static RedisKey Deliveries(int partition) => $"{Prefix(partition)}deliveries";

    /// <summary>Until when a receiver is used up by what it was sent, in Unix milliseconds; absent when it is not.</summary>
    public static RedisKey Pace(string receiver) => $"mw:{{receivers}}:pace:{receiver}";

    /// <summary>Until when a receiver asked to be sent nothing, in Unix milliseconds; absent when it did not.</summary>
    public static RedisKey Pause(string receiver) => $"mw:{{receivers}}:pause:{receiver}";

    /// <summary>Hash of the health of every source: name to its state as JSON.</summary>
    public static RedisKey SourceHealth { get; } = "mw:{sources}:health";

    /// <summary>Present while a push with this identifier must not be taken twice.</summary>
    public static RedisKey Replay(string source, string id) => $"mw:{{source:{source}}}:replay:{id}";

    /// <summary>Hash of receivers that answered that they are gone: name to a fingerprint of their configuration then.</summary>
    public static RedisKey DisabledReceivers { get; } = "mw:{receivers}:disabled";

    /// <summary>Hash of when each part of the work was last done, in Unix milliseconds.</summary>
    public static RedisKey Pulse { get; } = "mw:{pulse}";

    /// <summary>Hash of the troubles of the service itself that people were told of: key to its state as JSON.</summary>
    public static RedisKey Notices { get; } = "mw:{notices}";

    /// <summary>Committed cursor of a source.</summary>
    public static RedisKey Cursor(string source) => $"mw:{{source:{source}}}:cursor";

    /// <summary>Hash of what an engine said on one day: texts, negative, positive, complaints, unknown language, sum of confidence in thousandths.</summary>
    public static RedisKey Verdicts(string engine, string day) => $"mw:{{verdicts}}:{engine}:{day}";

    /// <summary>Number of partitions the data was written with.</summary>
    public static RedisKey Partitions => "mw:partitions";

    /// <summary>What precedes every key of a partition; scripts build the rest of a key from it.</summary>
    public static string Prefix(int partition) => $"mw:{{p{partition}}}:";
}
