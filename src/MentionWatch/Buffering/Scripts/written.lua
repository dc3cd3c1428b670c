-- Says which run of the server this is and how far its append-only file is written; a script, so that a cluster can route it.
-- KEYS: any key of the server. Returns: run, whether there is a file, size of its base, bytes written, bytes that wait to be written.
local server = redis.call('INFO', 'server')
local persistence = redis.call('INFO', 'persistence')
local function number(field)
  return tonumber(string.match(persistence, field .. ':(%d+)') or 0)
end
return {
  string.match(server, 'run_id:(%w+)'),
  number('aof_enabled'),
  number('aof_base_size'),
  number('aof_current_size'),
  number('aof_buffer_length'),
}
