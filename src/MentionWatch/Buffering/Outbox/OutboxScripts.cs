namespace MentionWatch.Buffering.Outbox;

/// <summary>The scripts of incidents and deliveries; each stays in the slot of one partition.</summary>
internal static class OutboxScripts
{
    /// <summary>Queues one delivery unless it was ever queued before.</summary>
    private const string Enqueue = """
        local function enqueue(prefix, incident, id, receiver, sequence, failed, reason, now, keep)
          local delivery = prefix .. 'delivery:' .. id
          if redis.call('EXISTS', delivery) == 1 then return end
          redis.call('HSET', delivery, 'receiver', receiver, 'incident', incident, 'sequence', sequence,
            'failed', failed, 'reason', reason, 'state', 'waiting', 'attempts', 0, 'at', now)
          redis.call('PEXPIRE', delivery, keep)
          redis.call('HSET', prefix .. 'incident:' .. incident, 'd:' .. id, sequence)
          local lane = prefix .. 'lane:' .. receiver .. ':' .. incident
          redis.call('RPUSH', lane, id)
          redis.call('PEXPIRE', lane, keep)
          local outbox = prefix .. 'outbox:' .. receiver
          redis.call('ZADD', outbox, 'NX', now, incident)
          redis.call('PEXPIRE', outbox, keep)
          redis.call('SADD', prefix .. 'receivers', receiver)
        end

        """;

    /// <summary>Leases the oldest delivery of a lane, passing over those that outlived their lifetime; again with the same token changes nothing.</summary>
    private const string Lease = """
        local function lease(prefix, receiver, incident, token, now)
          local lane = prefix .. 'lane:' .. receiver .. ':' .. incident
          while true do
            local id = redis.call('LINDEX', lane, 0)
            if not id then return nil end
            local delivery = prefix .. 'delivery:' .. id
            local sequence = redis.call('HGET', delivery, 'sequence')
            local alert = sequence and redis.call('HGET', prefix .. 'incident:' .. incident, 't:' .. sequence)
            if alert then
              if redis.call('HGET', delivery, 'lease') ~= token then
                redis.call('HSET', delivery, 'lease', token)
                redis.call('HSETNX', delivery, 'first', now)
                redis.call('HINCRBY', delivery, 'attempts', 1)
              end
              local rest = redis.call('HMGET', delivery, 'attempts', 'first', 'failed', 'reason')
              return {incident, id, rest[1], rest[2], rest[3], rest[4], alert}
            end
            redis.call('LPOP', lane)
          end
        end

        """;

    /// <summary>Writes an incident, its transitions and their deliveries if its version is the stored one; 1 when written.</summary>
    /// <remarks>
    /// Keys: incident, open, recent, last. Arguments: prefix, now, expected version, brand, incident key, JSON, ended (0 or 1), lifetime of
    /// the incident, lifetime of deliveries, number of alerts, then sequence and JSON of each alert, then id, receiver, sequence and
    /// "only if announced" (0 or 1) of each delivery. Times in milliseconds.
    /// </remarks>
    public const string Save = Enqueue + """
        local prefix, now, incident, ended = ARGV[1], ARGV[2], ARGV[5], ARGV[7] == '1'
        local version = redis.call('HGET', KEYS[1], 'version') or '0'
        if version ~= ARGV[3] then return 0 end
        local open = redis.call('HGET', KEYS[2], ARGV[4])
        local mine = open and cjson.decode(open).key == incident
        if open and not mine and not ended then return 0 end

        redis.call('HSET', KEYS[1], 'version', ARGV[3] + 1, 'json', ARGV[6])
        redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now - ARGV[8])
        redis.call('ZADD', KEYS[3], now, incident)
        -- What is written down about an incident of long ago does not make it the last one.
        local last = redis.call('HGET', KEYS[4], ARGV[4])
        if mine or not ended or not last or (not open and cjson.decode(last).key == incident) then redis.call('HSET', KEYS[4], ARGV[4], ARGV[6]) end
        if ended then
          if mine then redis.call('HDEL', KEYS[2], ARGV[4]) end
          redis.call('PEXPIRE', KEYS[1], ARGV[8])
        else
          redis.call('HSET', KEYS[2], ARGV[4], ARGV[6])
          redis.call('PERSIST', KEYS[1])
        end

        local position = 11
        for _ = 1, tonumber(ARGV[10]) do
          redis.call('HSET', KEYS[1], 't:' .. ARGV[position], ARGV[position + 1])
          position = position + 2
        end
        while position < #ARGV do
          local id, receiver, sequence, follows = ARGV[position], ARGV[position + 1], ARGV[position + 2], ARGV[position + 3] == '1'
          if not follows or redis.call('HEXISTS', KEYS[1], 'r:' .. receiver) == 1 then
            enqueue(prefix, incident, id, receiver, sequence, '', '', now, ARGV[9])
            redis.call('HSET', KEYS[1], 'r:' .. receiver, '1')
          end
          position = position + 4
        end
        return 1
        """;

    /// <summary>Says for each receiver how many incidents wait, how many of them are due, and when the oldest was due (-1 for none).</summary>
    /// <remarks>Keys: outbox of each receiver. Arguments: now.</remarks>
    public const string Peek = """
        local answer = {}
        for i, outbox in ipairs(KEYS) do
          local oldest = redis.call('ZRANGE', outbox, 0, 0, 'WITHSCORES')
          answer[i] = {redis.call('ZCARD', outbox), redis.call('ZCOUNT', outbox, '-inf', ARGV[1]), oldest[2] or '-1'}
        end
        return answer
        """;

    /// <summary>Leases the next delivery of up to so many due incidents of one receiver.</summary>
    /// <remarks>Keys: outbox. Arguments: prefix, now, end of the lease, token, receiver, how many, since when due at the latest.</remarks>
    public const string Claim = Lease + """
        local claimed = {}
        for _, incident in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[7], 'LIMIT', 0, ARGV[6])) do
          local delivery = lease(ARGV[1], ARGV[5], incident, ARGV[4], ARGV[2])
          if delivery then
            redis.call('ZADD', KEYS[1], ARGV[3], incident)
            claimed[#claimed + 1] = delivery
          else
            redis.call('ZREM', KEYS[1], incident)
          end
        end
        return claimed
        """;

    /// <summary>Forgets a receiver for which nothing waits.</summary>
    /// <remarks>Keys: receivers, outbox. Arguments: receiver.</remarks>
    public const string Forget = """
        if redis.call('EXISTS', KEYS[2]) == 0 then redis.call('SREM', KEYS[1], ARGV[1]) end
        """;

    /// <summary>Records what an attempt came to; the next delivery of the lane, leased, or an empty list. Asked again it answers the same; when the lease was lost it records nothing.</summary>
    /// <remarks>
    /// Keys: outbox, incident. Arguments: prefix, now, end of the lease, token, receiver, incident, delivery, outcome
    /// (delivered, failed, waiting or released), detail, when it is due again, lifetime, fallback receiver or nothing, fallback delivery, tried (0 or 1).
    /// </remarks>
    public const string Settle = Enqueue + Lease + """
        local prefix, now, receiver, incident, id, outcome = ARGV[1], ARGV[2], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
        local delivery = prefix .. 'delivery:' .. id
        local lane = prefix .. 'lane:' .. receiver .. ':' .. incident
        if redis.call('HGET', delivery, 'lease') ~= ARGV[4] then
          local head = redis.call('LINDEX', lane, 0)
          local mine = head and redis.call('HGET', prefix .. 'delivery:' .. head, 'lease') == ARGV[4]
          return mine and lease(prefix, receiver, incident, ARGV[4], now) or {}
        end
        redis.call('HDEL', delivery, 'lease')
        if ARGV[14] == '0' then redis.call('HINCRBY', delivery, 'attempts', -1) end
        if outcome == 'released' then
          redis.call('ZADD', KEYS[1], ARGV[10], incident)
          return {}
        end
        redis.call('HSET', delivery, 'state', outcome, 'detail', ARGV[9], 'at', now)
        if outcome == 'waiting' then
          redis.call('ZADD', KEYS[1], ARGV[10], incident)
          return {}
        end

        redis.call('LREM', lane, 1, id)
        if outcome == 'failed' and ARGV[12] ~= '' then
          enqueue(prefix, incident, ARGV[13], ARGV[12], redis.call('HGET', delivery, 'sequence'), receiver, ARGV[9], now, ARGV[11])
        end
        local following = lease(prefix, receiver, incident, ARGV[4], now)
        if following then
          redis.call('ZADD', KEYS[1], ARGV[3], incident)
          return following
        end
        redis.call('ZREM', KEYS[1], incident)
        return {}
        """;
}
