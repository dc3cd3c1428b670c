namespace MentionWatch.Buffering.Outbox;

/// <summary>The scripts of the delivery log.</summary>
internal static class DeliveryLogScripts
{
    /// <summary>Queues a delivery that has ended once more, under its old id, or makes one that waits due now; whether there is one to queue.</summary>
    /// <remarks>Keys: delivery. Arguments: prefix, now, id, lifetime.</remarks>
    public const string Replay = OutboxFragments.Enqueue + """
        local prefix, now, id, keep = unpack(ARGV)
        local fields = redis.call('HMGET', KEYS[1], 'incident', 'receiver', 'sequence', 'state', 'urgency', 'lease')
        local incident, receiver, urgency = fields[1], fields[2], tonumber(fields[5] or 0)
        if not incident or redis.call('HEXISTS', prefix .. 'incident:' .. incident, 't:' .. fields[3]) == 0 then return 0 end
        local outbox = prefix .. 'outbox:' .. receiver
        if fields[4] == 'waiting' then
          if not fields[6] then redis.call('ZADD', outbox, score(place(outbox, incident) or urgency, now), incident) end
          return 1
        end
        redis.call('HDEL', KEYS[1], 'first', 'instead')
        redis.call('HSET', KEYS[1], 'state', 'waiting', 'queued', now, 'at', now)
        redis.call('PEXPIRE', KEYS[1], keep)
        push(prefix, incident, id, receiver, now, keep, urgency)
        return 1
        """;

    /// <summary>Writes down an attempt that went by no outbox.</summary>
    /// <remarks>
    /// Keys: delivery, deliveries. Arguments: prefix, now, id, lifetime, receiver, key of what it tells of, sequence, kind, state, detail, the attempt as JSON,
    /// how many attempts and how many deliveries are kept.
    /// </remarks>
    public const string Note = OutboxFragments.Log + OutboxFragments.Trim + """
        local prefix, now, id, keep, receiver, subject, sequence, kind, state, detail, attempt, attempts, records = unpack(ARGV)
        redis.call('HSET', KEYS[1], 'receiver', receiver, 'incident', subject, 'sequence', sequence, 'kind', kind, 'state', state, 'detail', detail, 'at', now)
        redis.call('HINCRBY', KEYS[1], 'attempts', 1)
        redis.call('PEXPIRE', KEYS[1], keep)
        redis.call('ZADD', KEYS[2], now, id)
        log(prefix, id, attempt, attempts, keep)
        trim(prefix, records, now, keep)
        return 1
        """;
}
