namespace MentionWatch.Buffering.Outbox;

/// <summary>What the scripts of the outbox have in common.</summary>
/// <remarks>The score of an incident in the outbox is its urgency and, within that, when it is due: <c>urgency * 10^13 + Unix milliseconds</c>.</remarks>
internal static class OutboxFragments
{
    /// <summary>Reads and writes the order of the outbox.</summary>
    public const string Order = """
        local rank = 10000000000000
        local function score(urgency, due) return string.format('%.0f', urgency * rank + due) end
        local function place(outbox, incident)
          local at = tonumber(redis.call('ZSCORE', outbox, incident) or '')
          if at then return math.floor(at / rank), at % rank end
        end

        """;

    /// <summary>Queues one delivery unless it was ever queued before. An incident that becomes more urgent moves up with all that waits of it, so its order stays.</summary>
    public const string Enqueue = Order + """
        local function push(prefix, incident, id, receiver, now, keep, urgency)
          local lane = prefix .. 'lane:' .. receiver .. ':' .. incident
          redis.call('RPUSH', lane, id)
          redis.call('PEXPIRE', lane, keep)
          local outbox = prefix .. 'outbox:' .. receiver
          local before, due = place(outbox, incident)
          redis.call('ZADD', outbox, score(math.min(urgency, before or urgency), due or now), incident)
          redis.call('PEXPIRE', outbox, keep)
          redis.call('SADD', prefix .. 'receivers', receiver)
        end
        local function enqueue(prefix, incident, id, receiver, sequence, failed, reason, now, keep, urgency)
          local delivery = prefix .. 'delivery:' .. id
          if redis.call('EXISTS', delivery) == 1 then return end
          redis.call('HSET', delivery, 'receiver', receiver, 'incident', incident, 'sequence', sequence, 'urgency', urgency,
            'failed', failed, 'reason', reason, 'state', 'waiting', 'attempts', 0, 'at', now, 'queued', now)
          redis.call('PEXPIRE', delivery, keep)
          redis.call('HSET', prefix .. 'incident:' .. incident, 'd:' .. id, sequence)
          redis.call('ZADD', prefix .. 'deliveries', now, id)
          push(prefix, incident, id, receiver, now, keep, urgency)
        end

        """;

    /// <summary>The urgency of what a lane still holds.</summary>
    public const string Worst = """
        local function worst(prefix, lane)
          local urgency
          for _, id in ipairs(redis.call('LRANGE', lane, 0, -1)) do
            local own = tonumber(redis.call('HGET', prefix .. 'delivery:' .. id, 'urgency') or '')
            if own and (not urgency or own < urgency) then urgency = own end
          end
          return urgency or 0
        end

        """;

    /// <summary>Leases the oldest delivery of a lane, passing over those that outlived their lifetime; again with the same token changes nothing.</summary>
    public const string Lease = """
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
              local rest = redis.call('HMGET', delivery, 'attempts', 'first', 'failed', 'reason', 'queued', 'instead')
              return {incident, id, rest[1], rest[2], rest[3], rest[4], alert, rest[5] or rest[2], rest[6] or ''}
            end
            redis.call('LPOP', lane)
          end
        end

        """;

    /// <summary>Adds an attempt to those of a delivery, of which the latest are kept.</summary>
    public const string Log = """
        local function log(prefix, id, attempt, most, keep)
          local attempts = prefix .. 'attempts:' .. id
          redis.call('RPUSH', attempts, attempt)
          redis.call('LTRIM', attempts, -most, -1)
          redis.call('PEXPIRE', attempts, keep)
        end

        """;

    /// <summary>Forgets records that have had their time, and the oldest beyond so many; what still waits, and what an open incident is told by, stays.</summary>
    public const string Trim = """
        local function trim(prefix, most, now, keep)
          local log = prefix .. 'deliveries'
          redis.call('ZREMRANGEBYSCORE', log, '-inf', '(' .. now - keep)
          local surplus = math.min(redis.call('ZCARD', log) - most, 10)
          if surplus <= 0 then return end
          for _, id in ipairs(redis.call('ZRANGE', log, 0, surplus - 1)) do
            local fields = redis.call('HMGET', prefix .. 'delivery:' .. id, 'state', 'incident')
            local incident = fields[2] and prefix .. 'incident:' .. fields[2]
            if fields[1] == 'waiting' or (incident and redis.call('PTTL', incident) == -1) then
              redis.call('ZADD', log, now, id)
            else
              redis.call('ZREM', log, id)
              redis.call('DEL', prefix .. 'delivery:' .. id, prefix .. 'attempts:' .. id)
              if incident then redis.call('HDEL', incident, 'd:' .. id) end
            end
          end
        end

        """;
}
