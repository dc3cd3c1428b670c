-- Calls with more values than one takes.

-- A call takes so many values at once; beyond about 8,000 they overflow the stack of Lua.
local VALUES = 1000

local call = redis.call

local function write(command, key, list)
  for first = 1, #list, VALUES do
    call(command, key, unpack(list, first, math.min(first + VALUES - 1, #list)))
  end
end

-- Asks about every value of a list and returns the answers in its order.
local function ask(command, key, list)
  if #list <= VALUES then
    return call(command, key, unpack(list))
  end
  local answers = {}
  for first = 1, #list, VALUES do
    local part = call(command, key, unpack(list, first, math.min(first + VALUES - 1, #list)))
    for i = 1, #part do
      answers[first + i - 1] = part[i]
    end
  end
  return answers
end

-- Writes fields and values; a hash that begins with them is given its lifetime.
local function set(key, list, lifetime)
  if #list == 0 then
    return
  end
  local added = 0
  for first = 1, #list, VALUES do
    added = added + call('HSET', key, unpack(list, first, math.min(first + VALUES - 1, #list)))
  end
  if added == #list / 2 and call('HLEN', key) == added then
    call('EXPIRE', key, lifetime)
  end
end

-- Adds numbers to fields of a hash.
local function increase(key, by, lifetime)
  local fields, list = {}, {}
  for field in pairs(by) do
    fields[#fields + 1] = field
  end
  if #fields == 0 then
    return
  end
  local before = ask('HMGET', key, fields)
  for i = 1, #fields do
    list[2 * i - 1] = fields[i]
    list[2 * i] = (before[i] or 0) + by[fields[i]]
  end
  set(key, list, lifetime)
end

