-- Appends one entry that holds several mentions, and counts them as waiting.
-- KEYS: stream, waiting. ARGV: the mentions.
local fields = {}
for i = 1, #ARGV do
  fields[2 * i - 1] = 'm'
  fields[2 * i] = ARGV[i]
end
redis.call('XADD', KEYS[1], '*', unpack(fields))
redis.call('INCRBY', KEYS[2], #ARGV)
return #ARGV
