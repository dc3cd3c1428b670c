-- Authors, each counted at the earliest minute of an hour in which they wrote.
--
-- An author's value: the first minute of the hour * 64 + the first negative one, NEVER for none, among live mentions.
-- Once there is backfill of the author, PART * (1 + the same among all mentions) is added.
local NEVER = 63
local PART = 64 * 64

-- Places of the counts in the value of a minute: total, negative, complaints, authors, negative authors of live mentions, then what backfill adds,
-- then those heard late and a mark of loud ones.
local LIVE, ANY, BAD, FILLED_ANY, FILLED_BAD = 5, 4, 5, 9, 10

local function add(minutes, minute, place, by)
  if minute == NEVER then
    return
  end
  local name = string.char(48 + minute)
  local counts = minutes[name] or { 0, 0, 0, 0, 0 }
  if type(counts) == 'string' then
    counts = { cmsgpack.unpack(counts) }
  end
  minutes[name] = counts
  for i = #counts + 1, place > LIVE and FILLED_BAD or 0 do
    counts[i] = 0
  end
  counts[place] = counts[place] + by
end

-- Adds an author with this value to the minutes it says, or takes it away. Backfill adds what all mentions come to, less what the live ones do.
local function stand(minutes, value, by)
  local live = value % PART
  local negative = live % 64
  local first = (live - negative) / 64
  add(minutes, first, ANY, by)
  add(minutes, negative, BAD, by)
  if value >= PART then
    local total = (value - live) / PART - 1
    local totalNegative = total % 64
    add(minutes, first, FILLED_ANY, -by)
    add(minutes, negative, FILLED_BAD, -by)
    add(minutes, (total - totalNegative) / 64, FILLED_ANY, by)
    add(minutes, totalNegative, FILLED_BAD, by)
  end
end

local function earlier(left, right)
  local leftNegative, rightNegative = left % 64, right % 64
  return math.min(left - leftNegative, right - rightNegative) + math.min(leftNegative, rightNegative)
end

-- The value of an author of whom both values are true.
local function merge(left, right)
  local value = earlier(left % PART, right % PART)
  if left < PART and right < PART then
    return value
  end
  local function total(one)
    return one < PART and one or math.floor(one / PART) - 1
  end
  return value + PART * (1 + earlier(total(left), total(right)))
end

-- Attributes authors to the earliest minute of their hour. The additions hold them as if all were new: those that are not are put right.
local function attribute(root, hours, lifetime)
  local authors, owners = {}, {}
  for _, hour in ipairs(hours) do
    for author in pairs(hour[8]) do
      authors[#authors + 1] = author
      owners[author] = hour
    end
  end
  local known, homes = find(AUTHORS, root, authors)
  for author in pairs(known) do
    local hour = owners[author]
    local before, assumed = tonumber(known[author].value), tonumber(hour[8][author])
    local after = merge(before, assumed)
    stand(hour[7], assumed, -1)
    if after ~= before then
      stand(hour[7], before, -1)
      stand(hour[7], after, 1)
      call('HSET', known[author].node, author, after)
    end
  end
  for _, home in ipairs(homes) do
    local list = {}
    for i, author in ipairs(home[3]) do
      list[2 * i - 1] = author
      list[2 * i] = owners[author][8][author]
    end
    call('HSET', home[1], unpack(list))
    if home[2] == 0 then
      call('EXPIRE', home[1], lifetime)
    end
  end
end

