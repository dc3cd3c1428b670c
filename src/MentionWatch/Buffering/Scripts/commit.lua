-- Counts the mentions of one batch, each exactly once, and takes their entries off the stream; all or nothing.
--
-- KEYS: stream, waiting, changed, late, dead letters, deleted.
-- ARGV: prefix of the partition's keys, group, lifetime of a list of hours, Unix second now, lifetime of an undated mention,
--   evidence kept a minute, dead letters kept,
--   number of entries, then for each: id, mentions in it;
--   number of dead letters, then for each: reason, payload;
--   number of brand-hours, then for each: brand, hour, week, lifetime of counts, of marks, of posts, of origins, whether late,
--     mentions,
--     then for each mention: id, author in this hour or '', minute of the hour, flags,
--       engagement when flagged, post when flagged, origin when flagged.
-- Flags: 1 negative, 2 complaint, 4 backfill, 8 with engagement, 16 with post, 32 undated, 64 with origin, 128 heard late,
--   256 loud: a post that may be a crisis by itself.
-- Returns: mentions counted, entries taken off, places of the mentions seen before among those given (from 0).

-- A set of integers stays a sorted array of 8 bytes each up to 512 members, a hash of integers a list of about 14 bytes
-- each that is searched from its start. What does not fit into a node goes into one of its ten children, told apart by
-- the next decimal digit from the right. A node once full stays full, so what is missing in one that is not is new.
local SET_NODE, HASH_NODE = 512, 64
-- An author's value: the first minute of the hour * 64 + the first negative one, NEVER for none, among live mentions.
-- Once there is backfill of the author, PART * (1 + the same among all mentions) is added.
local NEVER = 63
local NOWHERE = NEVER * 64 + NEVER
local PART = NOWHERE + 1

-- Undated mentions of a brand that are known again; about 100 bytes each.
local UNDATED_KEPT = 20000

-- A call takes so many values at once; beyond about 8,000 they overflow the stack of Lua.
local VALUES = 1000

local position = 0
local function take()
  position = position + 1
  return ARGV[position]
end

local prefix, group, lateLifetime = take(), take(), take()
local now, undatedLifetime = tonumber(take()), tonumber(take())
local evidenceKept, deadKept = tonumber(take()), take()
local counted, taken = 0, 0

-- Places, from 0 in the order of reading, of the mentions that had been counted before.
local place, repeated = -1, {}

-- Writes the first values of a list.
local function write(command, key, list, number)
  for first = 1, number, VALUES do
    redis.call(command, key, unpack(list, first, math.min(first + VALUES - 1, number)))
  end
end

-- Asks about every value of a list and returns the answers in its order.
local function ask(command, key, list)
  local answers = {}
  for first = 1, #list, VALUES do
    local part = redis.call(command, key, unpack(list, first, math.min(first + VALUES - 1, #list)))
    for i = 1, #part do
      answers[first + i - 1] = part[i]
    end
  end
  return answers
end

-- Gives what did not fit into a node to its children.
local function descend(node, root, members, first, visit)
  local children = {}
  local digit = #node - #root + 1
  for i = first, #members do
    local at = string.sub(members[i], -digit, -digit)
    local child = node .. (at == '' and '0' or at)
    local list = children[child]
    if list then
      list[#list + 1] = members[i]
    else
      children[child] = { members[i] }
    end
  end
  for child, list in pairs(children) do
    visit(child, list)
  end
end

-- Marks ids, all different, as seen and returns the set of those that were not before.
local function mark(root, ids, lifetime)
  local fresh = {}
  local function visit(node, list)
    local known = ask('SMISMEMBER', node, list)
    local missing = {}
    for i = 1, #list do
      if known[i] == 0 then
        missing[#missing + 1] = list[i]
      end
    end
    if #missing == 0 then
      return
    end
    local size = redis.call('SCARD', node)
    local fitting = math.min(SET_NODE - size, #missing)
    write('SADD', node, missing, fitting)
    for i = 1, fitting do
      fresh[missing[i]] = true
    end
    if size == 0 then
      redis.call('EXPIRE', node, lifetime)
    end
    descend(node, root, missing, fitting + 1, visit)
  end
  visit(root, ids)
  return fresh
end

-- Whether a mention without a time is new. Its week is that of its first fetch, so the marks of a week do not know it again.
local function isNewUndated(brand, id)
  local key = prefix .. 'undated:' .. brand
  local isNew = redis.call('ZADD', key, now + undatedLifetime, id) == 1
  if isNew then
    redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
    redis.call('ZREMRANGEBYRANK', key, 0, -UNDATED_KEPT - 1)
  end
  redis.call('EXPIRE', key, undatedLifetime)
  return isNew
end

-- The values of authors, all different, and the nodes that hold them or are to hold them.
local function find(root, authors)
  local values, nodes, sizes = {}, {}, {}
  local function visit(node, list)
    local known = ask('HMGET', node, list)
    local missing = {}
    for i = 1, #list do
      if known[i] then
        values[list[i]] = tonumber(known[i])
        nodes[list[i]] = node
      else
        missing[#missing + 1] = list[i]
      end
    end
    if #missing == 0 then
      return
    end
    sizes[node] = redis.call('HLEN', node)
    local fitting = math.min(HASH_NODE - sizes[node], #missing)
    for i = 1, fitting do
      nodes[missing[i]] = node
    end
    descend(node, root, missing, fitting + 1, visit)
  end
  visit(root, authors)
  return values, nodes, sizes
end

local deltas
local function add(minute, metric, by)
  local field = minute .. metric
  deltas[field] = (deltas[field] or 0) + by
end

local function move(from, to, metric, by)
  if from ~= to then
    add(to, metric, by)
    if from ~= NEVER then
      add(from, metric, -by)
    end
  end
end

-- Moves an author to what is earlier and returns where it stands now.
local function advance(place, first, negative, by, any, bad)
  local oldNegative = place % 64
  local oldFirst = (place - oldNegative) / 64
  first = math.min(first or NEVER, oldFirst)
  negative = math.min(negative or NEVER, oldNegative)
  move(oldFirst, first, any, by)
  move(oldNegative, negative, bad, by)
  return first * 64 + negative
end

-- The new value of an author. Backfill adds to the minutes what all mentions come to, less what the live ones do.
local function settled(value, author, live, all, isFilled)
  local old = value % PART
  local new = advance(old, live.any[author], live.negative[author], 1, 'a', 'u')
  if value < PART and not isFilled then
    return new
  end
  advance(old, live.any[author], live.negative[author], -1, 'A', 'U')
  local total = value < PART and old or (value - old) / PART - 1
  return new + PART * (1 + advance(total, all.any[author], all.negative[author], 1, 'A', 'U'))
end

local function note(firsts, mention)
  local author, minute = mention.author, mention.minute
  firsts.any[author] = math.min(firsts.any[author] or minute, minute)
  if mention.negative then
    firsts.negative[author] = math.min(firsts.negative[author] or minute, minute)
  end
end

-- The authors of mentions, their first minutes among the live ones and among all, and those of whom some are backfill.
local function firstsOf(mentions, hasBackfill)
  local authors, known, filled = {}, {}, {}
  local live = { any = {}, negative = {} }
  local all = hasBackfill and { any = {}, negative = {} } or live
  for _, mention in ipairs(mentions) do
    local author = mention.author
    if not known[author] then
      known[author] = true
      authors[#authors + 1] = author
    end
    note(all, mention)
    if mention.backfill then
      filled[author] = true
    elseif hasBackfill then
      note(live, mention)
    end
  end
  return authors, live, all, filled
end

-- Attributes the authors of new mentions to the earliest minute of the hour, for all mentions and for negative ones.
local function attribute(root, mentions, hasBackfill, lifetime)
  local authors, live, all, filled = firstsOf(mentions, hasBackfill)
  if #authors == 0 then
    return
  end
  local values, nodes, sizes = find(root, authors)
  local writes = {}
  for _, author in ipairs(authors) do
    local new = settled(values[author] or NOWHERE, author, live, all, filled[author])
    if new ~= values[author] then
      local node = nodes[author]
      local list = writes[node] or {}
      writes[node] = list
      list[#list + 1] = author
      list[#list + 1] = new
    end
  end
  for node, list in pairs(writes) do
    write('HSET', node, list, #list)
    if sizes[node] == 0 then
      redis.call('EXPIRE', node, lifetime)
    end
  end
end

-- The mentions that have a post and were not deleted at their origin while they waited.
local function withPosts(mentions)
  local found, ids = {}, {}
  for _, mention in ipairs(mentions) do
    if mention.post then
      found[#found + 1] = mention
      ids[#ids + 1] = mention.id
    end
  end
  if #found == 0 or redis.call('EXISTS', KEYS[6]) == 0 then
    return found
  end
  local left, deleted = {}, ask('ZMSCORE', KEYS[6], ids)
  for i = 1, #found do
    if not deleted[i] then
      left[#left + 1] = found[i]
    end
  end
  return left
end

-- Keeps the posts of new mentions, so many a minute.
local function keep(posts, mentions, lifetime)
  local kept, list = {}, {}
  for _, mention in ipairs(withPosts(mentions)) do
    local field = 'm' .. mention.minute
    kept[field] = kept[field] or tonumber(redis.call('HGET', posts, field) or 0)
    if kept[field] < evidenceKept then
      kept[field] = kept[field] + 1
      list[#list + 1] = mention.id
      list[#list + 1] = mention.post
    end
  end
  if #list == 0 then
    return
  end
  for field, number in pairs(kept) do
    list[#list + 1] = field
    list[#list + 1] = number
  end
  local isNew = redis.call('EXISTS', posts) == 0
  write('HSET', posts, list, #list)
  if isNew then
    redis.call('EXPIRE', posts, lifetime)
  end
end

-- Counts where live negative mentions come from, for the alerts of the next hours.
local function locate(origins, mentions, lifetime)
  local counts = {}
  for _, mention in ipairs(mentions) do
    if mention.origin then
      local field = mention.minute .. ' ' .. mention.origin
      counts[field] = (counts[field] or 0) + 1
    end
  end
  if next(counts) == nil then
    return
  end
  local isNew = redis.call('EXISTS', origins) == 0
  for field, by in pairs(counts) do
    redis.call('HINCRBY', origins, field, by)
  end
  if isNew then
    redis.call('EXPIRE', origins, lifetime)
  end
end

local function refresh(posts, mention)
  if mention.engagement and redis.call('HEXISTS', posts, mention.id) == 1 then
    redis.call('HSET', posts, mention.id .. 'e', mention.engagement)
  end
end

-- Minutes that hold a loud post, new or grown so; a mark, for a mention that comes again may set it again.
local loud

local function flush(counts, lifetime)
  local isNew = redis.call('EXISTS', counts) == 0
  for minute in pairs(loud) do
    redis.call('HSET', counts, minute .. 'l', 1)
  end
  for field, by in pairs(deltas) do
    if by ~= 0 then
      redis.call('HINCRBY', counts, field, by)
    end
  end
  if isNew then
    redis.call('EXPIRE', counts, lifetime)
  end
end

-- Puts the brand on the list of the detector, and its hour on the list of the baseline, under a version that only grows.
local function announce(brand, hour, isLive, isLate)
  local version = redis.call('HINCRBY', KEYS[3], '#', 1)
  if isLive then
    redis.call('HSET', KEYS[3], brand, version)
  end
  if isLate then
    redis.call('HSET', KEYS[4], brand .. ':' .. hour, version)
    redis.call('EXPIRE', KEYS[4], lateLifetime)
  end
end

local function read()
  local id, author, minute, flags = take(), take(), tonumber(take()), tonumber(take())
  return {
    id = id,
    author = author,
    minute = minute,
    negative = flags % 2 >= 1,
    complaint = flags % 4 >= 2,
    backfill = flags % 8 >= 4,
    engagement = flags % 16 >= 8 and take(),
    post = flags % 32 >= 16 and take(),
    undated = flags % 64 >= 32,
    origin = flags % 128 >= 64 and take(),
    late = flags % 256 >= 128,
    loud = flags >= 256,
  }
end

-- Counts what does not depend on who wrote it; returns whether some mention was live, and whether some was backfill.
local function tally(mentions)
  local live, filled = false, false
  for _, mention in ipairs(mentions) do
    local minute = mention.minute
    local backfill = mention.backfill
    add(minute, backfill and 'T' or 't', 1)
    if mention.negative then
      add(minute, backfill and 'N' or 'n', 1)
    end
    if mention.complaint then
      add(minute, backfill and 'C' or 'c', 1)
    end
    if mention.late then
      add(minute, 'd', 1)
    end
    live = live or not backfill
    filled = filled or backfill
  end
  return live, filled
end

-- Reads the mentions of a brand-hour; returns those that are new, each once, and refreshes what is known of the others.
local function new(brand, seen, posts, number, lifetime)
  local mentions, ids, known = {}, {}, {}
  for i = 1, number do
    local mention = read()
    place = place + 1
    mention.place = place
    mentions[i] = mention
    if mention.loud then
      loud[mention.minute] = true
    end
    if not known[mention.id] then
      known[mention.id] = true
      ids[#ids + 1] = mention.id
    end
  end
  local fresh = mark(seen, ids, lifetime)
  local found = {}
  for _, mention in ipairs(mentions) do
    local isNew = fresh[mention.id]
    fresh[mention.id] = false
    if mention.undated and not isNewUndated(brand, mention.id) then
      isNew = false
    end
    if isNew then
      found[#found + 1] = mention
    else
      refresh(posts, mention)
      repeated[#repeated + 1] = mention.place
    end
  end
  counted = counted + #found
  return found
end

local function countHour()
  local brand, hour, week = take(), take(), take()
  local countLifetime, markLifetime, postLifetime, originLifetime = take(), take(), take(), take()
  local isLate, number = take() == '1', tonumber(take())
  local posts = prefix .. 'posts:' .. brand .. ':' .. hour
  local tree = brand .. ':' .. week .. ':'
  local counts = prefix .. 'counts:' .. brand .. ':' .. hour
  deltas, loud = {}, {}
  local mentions = new(brand, prefix .. 'seen:' .. tree, posts, number, markLifetime)
  if #mentions == 0 then
    if next(loud) ~= nil then
      flush(counts, countLifetime)
      announce(brand, hour, true, false)
    end
    return
  end
  local live, filled = tally(mentions)
  local known = {}
  for _, mention in ipairs(mentions) do
    if mention.author ~= '' then
      known[#known + 1] = mention
    else
      add(mention.minute, mention.backfill and 'A' or 'a', 1)
      if mention.negative then
        add(mention.minute, mention.backfill and 'U' or 'u', 1)
      end
    end
  end
  attribute(prefix .. 'authors:' .. tree, known, filled, markLifetime)
  keep(posts, mentions, postLifetime)
  locate(prefix .. 'origins:' .. brand .. ':' .. hour, mentions, originLifetime)
  flush(counts, countLifetime)
  announce(brand, hour, live, isLate or filled)
end

local function settle(entries)
  local settled = 0
  for _, entry in ipairs(entries) do
    redis.call('XACK', KEYS[1], group, entry.id)
    if redis.call('XDEL', KEYS[1], entry.id) == 1 then
      settled = settled + entry.mentions
      taken = taken + 1
    end
  end
  if settled > 0 then
    redis.call('DECRBY', KEYS[2], settled)
  end
end

local entries = {}
for i = 1, tonumber(take()) do
  entries[i] = { id = take(), mentions = tonumber(take()) }
end
for _ = 1, tonumber(take()) do
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', deadKept, '*', 'reason', take(), 'payload', take())
end
for _ = 1, tonumber(take()) do
  countHour()
end
-- Last, so that whatever fails above leaves the mentions in the stream.
settle(entries)
return { counted, taken, repeated }
