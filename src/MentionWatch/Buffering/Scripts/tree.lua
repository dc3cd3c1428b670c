-- Trees of marks and of authors.
--
-- A set of integers stays a sorted array of 8 bytes each up to 512 members, a hash of integers a list of about 14 bytes
-- each that is searched from its start. What does not fit into a node goes into one of its ten children, told apart by
-- the next decimal digit from the right. A node once full stays full, so what is missing in one that is not is new.
local SEEN = { ask = 'SMISMEMBER', size = 'SCARD', room = 512, unknown = 0 }
local AUTHORS = { ask = 'HMGET', size = 'HLEN', room = 64, unknown = false }

-- Tells what a node knows of values, and returns the others.
local function missingOf(tree, node, values, known)
  local answers, unknown, missing = ask(tree.ask, node, values), tree.unknown, nil
  for i = 1, #values do
    if answers[i] ~= unknown then
      missing = missing or { unpack(values, 1, i - 1) }
      known[values[i]] = { value = answers[i], node = node }
    elseif missing then
      missing[#missing + 1] = values[i]
    end
  end
  return missing or values
end

-- Looks values, all different, up in a tree: tells what is known of them and by which node, and adds to homes the nodes the others belong into.
local function look(tree, root, node, values, known, homes)
  local missing = missingOf(tree, node, values, known)
  if #missing == 0 then
    return
  end
  local size = call(tree.size, node)
  local fitting = tree.room - size
  if fitting >= #missing then
    homes[#homes + 1] = { node, size, missing }
    return
  end
  if fitting > 0 then
    homes[#homes + 1] = { node, size, { unpack(missing, 1, fitting) } }
  end
  local children, digit = {}, #node - #root + 1
  for i = fitting + 1, #missing do
    local at = string.sub(missing[i], -digit, -digit)
    local child = at == '' and '0' or at
    local list = children[child]
    if list then
      list[#list + 1] = missing[i]
    else
      children[child] = { missing[i] }
    end
  end
  for child, list in pairs(children) do
    look(tree, root, node .. child, list, known, homes)
  end
end

local function find(tree, root, values)
  local known, homes = {}, {}
  if #values > 0 then
    look(tree, root, root, values, known, homes)
  end
  return known, homes
end

local function mark(homes, lifetime)
  for _, home in ipairs(homes) do
    write('SADD', home[1], home[3])
    if home[2] == 0 then
      call('EXPIRE', home[1], lifetime)
    end
  end
end

