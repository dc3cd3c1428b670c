namespace MentionWatch.Buffering.Outbox;

/// <summary>The scripts of incidents and deliveries; each stays in the slot of one partition.</summary>
internal static class OutboxScripts
{
    /// <summary>Writes an incident, its transitions and their deliveries if its version is the stored one; 1 when written.</summary>
    /// <remarks>
    /// Keys: incident, open, recent, last. Arguments: prefix, now, expected version, brand, incident key, JSON, ended (0 or 1), lifetime of
    /// the incident, lifetime of deliveries, number of alerts, then sequence and JSON of each alert, then id, receiver, sequence,
    /// "only if announced" (0 or 1) and urgency of each delivery. Times in milliseconds.
    /// </remarks>
    public const string Save = OutboxFragments.Enqueue + """
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
          local id, receiver, sequence, follows, urgency = unpack(ARGV, position, position + 4)
          if follows ~= '1' or redis.call('HEXISTS', KEYS[1], 'r:' .. receiver) == 1 then
            enqueue(prefix, incident, id, receiver, sequence, '', '', now, ARGV[9], tonumber(urgency))
            redis.call('HSET', KEYS[1], 'r:' .. receiver, '1')
          end
          position = position + 5
        end
        return 1
        """;

    /// <summary>Says for each receiver how many incidents wait, when the oldest was due (-1 for none), and how many are due of each urgency.</summary>
    /// <remarks>Keys: outbox of each receiver. Arguments: now, number of urgencies.</remarks>
    public const string Peek = OutboxFragments.Order + """
        local answer = {}
        for i, outbox in ipairs(KEYS) do
          local depth = {redis.call('ZCARD', outbox), -1}
          for urgency = 0, depth[1] > 0 and ARGV[2] - 1 or -1 do
            local from = score(urgency, 0)
            local due = redis.call('ZCOUNT', outbox, from, score(urgency, ARGV[1]))
            local first = redis.call('ZRANGEBYSCORE', outbox, from, '(' .. score(urgency + 1, 0), 'WITHSCORES', 'LIMIT', 0, 1)
            local at = first[2] and tonumber(first[2]) % rank or -1
            if at >= 0 and (depth[2] < 0 or at < depth[2]) then depth[2] = at end
            depth[#depth + 1] = due
          end
          answer[i] = depth
        end
        return answer
        """;

    /// <summary>Leases the next delivery of up to so many due incidents of one receiver, the most urgent first.</summary>
    /// <remarks>Keys: outbox. Arguments: prefix, now, end of the lease, token, receiver, how many, since when due at the latest, number of urgencies.</remarks>
    public const string Claim = OutboxFragments.Order + OutboxFragments.Lease + """
        local claimed = {}
        for urgency = 0, ARGV[8] - 1 do
          local left = ARGV[6] - #claimed
          local due = left > 0 and redis.call('ZRANGEBYSCORE', KEYS[1], score(urgency, 0), score(urgency, ARGV[7]), 'LIMIT', 0, left) or {}
          for _, incident in ipairs(due) do
            local delivery = lease(ARGV[1], ARGV[5], incident, ARGV[4], ARGV[2])
            if delivery then
              redis.call('ZADD', KEYS[1], score(urgency, ARGV[3]), incident)
              claimed[#claimed + 1] = delivery
            else
              redis.call('ZREM', KEYS[1], incident)
            end
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
    /// Keys: outbox, incident. Arguments: prefix, now, end of the lease, token, receiver, incident, delivery, outcome (delivered, failed, waiting or
    /// released), detail, when it is due again, lifetime, fallback receiver or nothing, what the ids of its deliveries end with, until when those behind
    /// must have been queued to be told to it as well, tried (0 or 1), the attempt as JSON or nothing, how many attempts and how many deliveries are kept.
    /// </remarks>
    public const string Settle = OutboxFragments.Enqueue + OutboxFragments.Lease + OutboxFragments.Worst + OutboxFragments.Log + OutboxFragments.Trim + """
        local prefix, now, leased, token, receiver, incident, id, outcome, detail, due, keep, fallback, suffix, overdue, tried, attempt, attempts, records = unpack(ARGV)
        local delivery = prefix .. 'delivery:' .. id
        local lane = prefix .. 'lane:' .. receiver .. ':' .. incident
        if redis.call('HGET', delivery, 'lease') ~= token then
          local head = redis.call('LINDEX', lane, 0)
          local mine = head and redis.call('HGET', prefix .. 'delivery:' .. head, 'lease') == token
          return mine and lease(prefix, receiver, incident, token, now) or {}
        end
        local urgency = place(KEYS[1], incident) or tonumber(redis.call('HGET', delivery, 'urgency'))
        redis.call('HDEL', delivery, 'lease')
        if tried == '0' and redis.call('HINCRBY', delivery, 'attempts', -1) == 0 then redis.call('HDEL', delivery, 'first') end
        if outcome == 'released' then
          redis.call('ZADD', KEYS[1], score(urgency, due), incident)
          return {}
        end

        redis.call('HSET', delivery, 'state', outcome, 'detail', detail, 'at', now)
        redis.call('ZADD', prefix .. 'deliveries', now, id)
        if attempt ~= '' then log(prefix, id, attempt, attempts, keep) end
        trim(prefix, records, now, keep)
        local function instead(other)
          local record = prefix .. 'delivery:' .. other
          redis.call('HSET', record, 'instead', fallback)
          -- Who was told in place of somebody is also told what becomes of it, so that a pager closes what it opened.
          redis.call('HSET', KEYS[2], 'r:' .. fallback, '1')
          enqueue(prefix, incident, other .. suffix, fallback, redis.call('HGET', record, 'sequence'), receiver, detail, now, keep, urgency)
        end
        if fallback ~= '' then
          instead(id)
          for _, behind in ipairs(redis.call('LRANGE', lane, 1, -1)) do
            local queued = redis.call('HGET', prefix .. 'delivery:' .. behind, 'queued')
            if queued and tonumber(queued) <= tonumber(overdue) then instead(behind) end
          end
        end
        if outcome == 'waiting' then
          redis.call('ZADD', KEYS[1], score(urgency, due), incident)
          for _, waiting in ipairs(redis.call('LRANGE', lane, 0, -1)) do redis.call('PEXPIRE', prefix .. 'delivery:' .. waiting, keep) end
          redis.call('PEXPIRE', lane, keep)
          redis.call('PEXPIRE', KEYS[1], keep)
          return {}
        end

        redis.call('LREM', lane, 1, id)
        local following = lease(prefix, receiver, incident, token, now)
        if following then
          redis.call('ZADD', KEYS[1], score(worst(prefix, lane), leased), incident)
          return following
        end
        redis.call('ZREM', KEYS[1], incident)
        return {}
        """;
}
