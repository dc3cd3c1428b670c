-- Counts the mentions of one batch, each exactly once, and takes their entries off the stream; all or nothing.
--
-- The worker has added everything up as if no mention had been counted and no author been seen before. When some mention had been counted,
-- nothing is written and the answer tells which: the worker leaves them out and comes again. Authors seen before are put right here.
--
-- KEYS: stream, waiting, changed, late, dead letters, deleted.
-- ARGV: the plan, in MessagePack; then the payloads of dead letters; then the posts in the order of their hours.
-- plan: { prefix of the partition's keys, group, lifetime of a list of hours, Unix second now, lifetime of an undated mention,
--   evidence kept a minute, dead letters kept, ids of entries, mentions in them, reasons of dead letters, weeks, reactions }
-- week: { brand, rest of the name of its trees, lifetime of marks, ids of mentions, ids of those without a time, hours,
--   ids of mentions without a time that had been counted before }
-- hour: { rest of the names of its keys, lifetime of counts, of posts, of origins, whether live, whether late,
--   minute -> additions as they would be stored (a loud post that was counted before adds its mark alone), author in this hour -> value, minute and id of every post, origin -> mentions }
-- reactions: { rest of the name of posts, id, reactions, ... } of mentions that had been counted before.
-- Minutes are single signs, '0' and the 59 that follow it in ASCII.
-- Returns: place of the week from 1 and id of every mention that had been counted before; empty once all is written.

-- Undated mentions of a brand that are known again; about 100 bytes each.
local UNDATED_KEPT = 20000

local prefix, group, lateLifetime, now, undatedLifetime, evidenceKept, deadKept, entries, sizes, reasons, weeks, reactions =
  unpack(cmsgpack.unpack(ARGV[1]))

-- Remembers mentions without a time. Their week is that of their first fetch, so the marks of another week do not know them again.
local function remember(brand, ids)
  if #ids == 0 then
    return
  end
  local key = prefix .. 'undated:' .. brand
  for _, id in ipairs(ids) do
    call('ZADD', key, now + undatedLifetime, id)
  end
  call('ZREMRANGEBYSCORE', key, '-inf', now)
  call('ZREMRANGEBYRANK', key, 0, -UNDATED_KEPT - 1)
  call('EXPIRE', key, undatedLifetime)
end

-- The counts of a minute and what is added to them.
local function sum(before, additions)
  local sums = { cmsgpack.unpack(before) }
  if type(additions) == 'string' then
    additions = { cmsgpack.unpack(additions) }
  end
  for place = 1, #additions do
    sums[place] = (sums[place] or 0) + additions[place]
  end
  return cmsgpack.pack(unpack(sums))
end

local function count(key, minutes, lifetime)
  local fields, list = {}, {}
  for minute in pairs(minutes) do
    fields[#fields + 1] = minute
  end
  local before = call('HMGET', key, unpack(fields))
  for i = 1, #fields do
    local counts = minutes[fields[i]]
    list[2 * i - 1] = fields[i]
    list[2 * i] = before[i] and sum(before[i], counts) or type(counts) == 'string' and counts or cmsgpack.pack(unpack(counts))
  end
  set(key, list, lifetime)
end

local hasDeleted = call('EXISTS', KEYS[6]) == 1

local function isDeleted(id)
  return hasDeleted and call('ZSCORE', KEYS[6], id)
end

-- Keeps the posts of new mentions, so many a minute, save those deleted at their origin while they waited.
local function keep(key, posts, first, lifetime)
  local fields, kept = {}, {}
  for i = 1, #posts, 2 do
    if not kept[posts[i]] then
      kept[posts[i]] = 0
      fields[#fields + 1] = 'm' .. posts[i]
    end
  end
  if #fields == 0 then
    return
  end
  for i, number in ipairs(call('HMGET', key, unpack(fields))) do
    kept[string.sub(fields[i], 2)] = tonumber(number or 0)
  end
  local list = {}
  for i = 1, #posts, 2 do
    local minute, id = posts[i], posts[i + 1]
    if kept[minute] < evidenceKept and not isDeleted(id) then
      kept[minute] = kept[minute] + 1
      list[#list + 1] = id
      list[#list + 1] = ARGV[first + (i - 1) / 2]
    end
  end
  if #list == 0 then
    return
  end
  for minute, number in pairs(kept) do
    list[#list + 1] = 'm' .. minute
    list[#list + 1] = number
  end
  set(key, list, lifetime)
end

-- Puts brands on the list of the detector, and hours on the list of the baseline, under a version that only grows.
local function announce(live, late)
  if not next(live) and not next(late) then
    return
  end
  local version = string.format('%.0f', call('HINCRBY', KEYS[3], '#', 1))
  local function list(names)
    local pairsOf = {}
    for name in pairs(names) do
      pairsOf[#pairsOf + 1] = name
      pairsOf[#pairsOf + 1] = version
    end
    return pairsOf
  end
  write('HSET', KEYS[3], list(live))
  if next(late) then
    write('HSET', KEYS[4], list(late))
    call('EXPIRE', KEYS[4], lateLifetime)
  end
end

-- Takes entries off the stream that are still on it; somebody else may have been faster.
local function settle()
  local settled = 0
  if #entries == 0 then
    return
  end
  if call('XACK', KEYS[1], group, unpack(entries)) == #entries then
    call('XDEL', KEYS[1], unpack(entries))
    for i = 1, #entries do
      settled = settled + sizes[i]
    end
  else
    for i = 1, #entries do
      settled = settled + call('XDEL', KEYS[1], entries[i]) * sizes[i]
    end
  end
  if settled > 0 then
    call('DECRBY', KEYS[2], settled)
  end
end

-- What was counted before, and in which nodes the rest is to be marked.
local function search()
  local repeated, homes = {}, {}
  for place, week in ipairs(weeks) do
    local known
    known, homes[place] = find(SEEN, prefix .. 'seen:' .. week[2], week[4])
    for _, id in ipairs(week[5]) do
      if not known[id] and call('ZSCORE', prefix .. 'undated:' .. week[1], id) then
        known[id] = true
      end
    end
    for id in pairs(known) do
      repeated[#repeated + 1] = place
      repeated[#repeated + 1] = id
    end
  end
  return repeated, homes
end

local function countWeek(week, homes)
  local root = prefix .. 'seen:' .. week[2]
  mark(homes, week[3])
  remember(week[1], week[5])
  if #week[7] > 0 then
    remember(week[1], week[7])
    local _, again = find(SEEN, root, week[7])
    mark(again, week[3])
  end
  attribute(prefix .. 'authors:' .. week[2], week[6], week[3])
end

local function refresh()
  for i = 1, #reactions, 3 do
    local posts, id = prefix .. 'posts:' .. reactions[i], reactions[i + 1]
    if call('HEXISTS', posts, id) == 1 then
      call('HSET', posts, id .. 'e', reactions[i + 2])
    end
  end
end

local repeated, homes = search()
if #repeated > 0 then
  return repeated
end

for i, reason in ipairs(reasons) do
  call('XADD', KEYS[5], 'MAXLEN', '~', deadKept, '*', 'reason', reason, 'payload', ARGV[1 + i])
end
local live, late, nextPost = {}, {}, 2 + #reasons
for place, week in ipairs(weeks) do
  countWeek(week, homes[place])
  for _, hour in ipairs(week[6]) do
    local name, posts = hour[1], hour[9]
    count(prefix .. 'counts:' .. name, hour[7], hour[2])
    keep(prefix .. 'posts:' .. name, posts, nextPost, hour[3])
    increase(prefix .. 'origins:' .. name, hour[10], hour[4])
    nextPost = nextPost + #posts / 2
    if hour[5] then
      live[week[1]] = true
    end
    if hour[6] then
      late[name] = true
    end
  end
end
announce(live, late)
refresh()
-- Last, so that whatever fails above leaves the mentions in the stream.
settle()
return {}
