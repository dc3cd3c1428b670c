namespace MentionWatch.Buffering.Outbox;

/// <summary>The scripts that keep the pace of a receiver: the generic cell rate algorithm, in which one number says until when it is used up.</summary>
internal static class PaceScripts
{
    /// <summary>Takes sends; how many were left of those wanted.</summary>
    /// <remarks>Keys: pace. Arguments: now, milliseconds between two (0 for no limit), how many at once, how many are wanted.</remarks>
    public const string Take = """
        local now, every, burst, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
        local used = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now)
        if every == 0 then return used > now and 0 or wanted end
        local taken = math.max(0, math.min(wanted, math.floor((now + burst * every - used) / every)))
        if taken > 0 then
          used = used + taken * every
          redis.call('SET', KEYS[1], string.format('%.0f', used), 'PX', string.format('%.0f', used - now + 1000))
        end
        return taken
        """;

    /// <summary>Uses a receiver up until a time, if it is not until later.</summary>
    /// <remarks>Keys: pace, pause. Arguments: now, until when.</remarks>
    public const string Pause = """
        for _, key in ipairs(KEYS) do
          local used = math.max(tonumber(redis.call('GET', key) or '0'), tonumber(ARGV[2]))
          redis.call('SET', key, string.format('%.0f', used), 'PX', string.format('%.0f', used - ARGV[1] + 1000))
        end
        return 1
        """;

    /// <summary>Gives sends back that were taken and not made; a pause that was asked for meanwhile stays.</summary>
    /// <remarks>Keys: pace, pause. Arguments: now, milliseconds between two, how many.</remarks>
    public const string Return = """
        local used = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - ARGV[2] * ARGV[3], tonumber(redis.call('GET', KEYS[2]) or '0'))
        if used > tonumber(ARGV[1]) then
          redis.call('SET', KEYS[1], string.format('%.0f', used), 'PX', string.format('%.0f', used - ARGV[1] + 1000))
        else
          redis.call('DEL', KEYS[1])
        end
        return 1
        """;
}
