-- Counts the mentions of one batch, each exactly once, and takes their entries off the stream; all or nothing.
--
-- KEYS: stream, waiting, changed, late, dead letters.
-- ARGV: prefix of the partition's keys, group, lifetime of a list of hours, evidence kept a minute, dead letters kept,
--   number of entries, then for each: id, mentions in it;
--   number of dead letters, then for each: reason, payload;
--   number of brand-hours, then for each: brand, hour, week, lifetime of counts, of marks, of posts, whether late, mentions,
--     then for each mention: id, author in this hour or '', minute of the hour, flags,
--       engagement when flagged, post when flagged.
-- Flags: 1 negative, 2 complaint, 4 backfill, 8 with engagement, 16 with post.
-- Returns: mentions counted, mentions seen before, entries taken off.

-- A set of integers stays a sorted array of 8 bytes each up to 512 members, a hash of integers a list of about 14 up to
-- 512, searched from its start. What grows beyond a node goes into ten children, told apart by the next decimal digit.
local SET_NODE, HASH_NODE = 512, 128
-- An author's value: first minute of the hour * 64 + first negative minute, NEVER without one.
local NEVER = 63

local position = 0
local function take()
  position = position + 1
  return ARGV[position]
end

local sizes = {}
local function child(node, root, id)
  local digit = #node - #root + 1
  local at = string.sub(id, -digit, -digit)
  return node .. (at == '' and '0' or at)
end

local function size(node, command)
  local known = sizes[node]
  if not known then
    known = redis.call(command, node)
    sizes[node] = known
  end
  return known
end

local function grown(node, lifetime)
  local before = sizes[node]
  sizes[node] = before + 1
  if before == 0 then
    redis.call('EXPIRE', node, lifetime)
  end
end

-- Whether the id is new; it is remembered from now on.
local function mark(root, id, lifetime)
  local node = root
  while size(node, 'SCARD') >= SET_NODE do
    if redis.call('SISMEMBER', node, id) == 1 then
      return false
    end
    node = child(node, root, id)
  end
  if redis.call('SADD', node, id) == 0 then
    return false
  end
  grown(node, lifetime)
  return true
end

-- The node that holds the author, or is to hold it, and what it holds.
local function find(root, author)
  local node = root
  local value = redis.call('HGET', node, author)
  while not value and size(node, 'HLEN') >= HASH_NODE do
    node = child(node, root, author)
    value = redis.call('HGET', node, author)
  end
  return node, value
end

local deltas
local function add(minute, metric, by)
  local field = minute .. metric
  deltas[field] = (deltas[field] or 0) + by
end

local function move(from, to, metric)
  add(to, metric, 1)
  if from then
    add(from, metric, -1)
  end
end

-- Attributes an author to the earliest minute of the hour, for all mentions and for negative ones.
local function attribute(root, author, minute, negative, lifetime)
  local node, value = find(root, author)
  local first, firstNegative = nil, NEVER
  if value then
    firstNegative = value % 64
    first = (value - firstNegative) / 64
  end
  local newFirst = (first and first <= minute) and first or minute
  local newNegative = (negative and minute < firstNegative) and minute or firstNegative
  if newFirst == first and newNegative == firstNegative then
    return
  end
  if newFirst ~= first then
    move(first, newFirst, 'a')
  end
  if newNegative ~= firstNegative then
    move(firstNegative ~= NEVER and firstNegative or nil, newNegative, 'u')
  end
  redis.call('HSET', node, author, newFirst * 64 + newNegative)
  if not value then
    grown(node, lifetime)
  end
end

local prefix, group, lateLifetime = take(), take(), take()
local evidenceKept, deadKept = tonumber(take()), take()
local counted, repeated, settled = 0, 0, 0

local function keep(posts, id, minute, post, lifetime)
  local kept = redis.call('HINCRBY', posts, 'm' .. minute, 1)
  if kept == 1 and redis.call('TTL', posts) < 0 then
    redis.call('EXPIRE', posts, lifetime)
  end
  if kept <= evidenceKept then
    redis.call('HSET', posts, id, post)
  end
end

local function refresh(posts, id, engagement)
  if engagement and redis.call('HEXISTS', posts, id) == 1 then
    redis.call('HSET', posts, id .. 'e', engagement)
  end
end

-- Counts the next mention of a brand-hour; returns whether it was new, and whether it is backfill.
local function count(seen, authors, posts, markLifetime, postLifetime)
  local id, author, minute, flags = take(), take(), tonumber(take()), tonumber(take())
  local negative, complaint, backfill = flags % 2 >= 1, flags % 4 >= 2, flags % 8 >= 4
  local engagement = flags % 16 >= 8 and take()
  local post = flags >= 16 and take()
  if not mark(seen, id, markLifetime) then
    refresh(posts, id, engagement)
    return false, backfill
  end
  add(minute, 't', 1)
  if negative then
    add(minute, 'n', 1)
  end
  if complaint then
    add(minute, 'c', 1)
  end
  if author == '' then
    move(nil, minute, 'a')
    if negative then
      move(nil, minute, 'u')
    end
  else
    attribute(authors, author, minute, negative, markLifetime)
  end
  if post then
    keep(posts, id, minute, post, postLifetime)
  end
  return true, backfill
end

local function flush(counts, lifetime)
  local isNew = redis.call('EXISTS', counts) == 0
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

local function countHour()
  local brand, hour, week = take(), take(), take()
  local countLifetime, markLifetime, postLifetime = take(), take(), take()
  local isLate, mentions = take() == '1', tonumber(take())
  local root = brand .. ':' .. week .. ':'
  local seen, authors = prefix .. 'seen:' .. root, prefix .. 'authors:' .. root
  local posts = prefix .. 'posts:' .. brand .. ':' .. hour
  local live, filled = false, false
  deltas = {}
  for _ = 1, mentions do
    local isNew, backfill = count(seen, authors, posts, markLifetime, postLifetime)
    counted = counted + (isNew and 1 or 0)
    repeated = repeated + (isNew and 0 or 1)
    live = live or (isNew and not backfill)
    filled = filled or (isNew and backfill)
  end
  if live or filled then
    flush(prefix .. 'counts:' .. brand .. ':' .. hour, countLifetime)
    announce(brand, hour, live, isLate or filled)
  end
end

local taken = 0
for _ = 1, tonumber(take()) do
  local entry, mentions = take(), tonumber(take())
  redis.call('XACK', KEYS[1], group, entry)
  if redis.call('XDEL', KEYS[1], entry) == 1 then
    settled = settled + mentions
    taken = taken + 1
  end
end
if settled > 0 then
  redis.call('DECRBY', KEYS[2], settled)
end
for _ = 1, tonumber(take()) do
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', deadKept, '*', 'reason', take(), 'payload', take())
end
for _ = 1, tonumber(take()) do
  countHour()
end
return { counted, repeated, taken }
