-- Appends one entry that holds several mentions, and counts them as waiting.
-- KEYS: stream, waiting. ARGV: the mentions, one after the other; how many they are.
redis.call('XADD', KEYS[1], '*', 'm', ARGV[1])
return redis.call('INCRBY', KEYS[2], ARGV[2])
