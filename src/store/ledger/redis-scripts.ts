/**
 * The ledger's scripts. A document is a hash: its `text`, `version`, `expires` where it does, and a field `in:<index>` with its
 * score for each index that it is in. The hash alone is the truth; the sorted sets `ledger:index:<index>` find documents by
 * score, and `ledger:expiry` those that are over. A script that has begun to write must not fail: nothing is rolled back.
 */
const COMMON = `
local function clock(given)
  if given ~= '' then return tonumber(given) end
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function hash(key) return 'ledger:document:' .. key end

local function current(key, now, field)
  local found = redis.call('HMGET', hash(key), 'version', 'expires', field)
  if not found[1] or (found[2] and tonumber(found[2]) <= now) then return false, false end
  return found[1], found[3]
end
`;

/** ARGV: time or '', keys. Answers key, version and text of each document that is there. */
export const GET = `${COMMON}
local now = clock(ARGV[1])
local found = {}
for place = 2, #ARGV do
  local version, text = current(ARGV[place], now, 'text')
  if version then
    for _, part in ipairs({ ARGV[place], version, text }) do table.insert(found, part) end
  end
end
return found`;

/** How far a document outlives its expiry in real milliseconds where no commit sweeps it away. */
const OUTLIVES_MS = 7 * 86_400_000;
/** Expired documents that a commit takes away. */
const SWEPT_PER_COMMIT = 16;

/**
 * ARGV: time or '', fingerprint, changes as JSON (ScriptChange[]). Answers the version, nothing where a document is not as
 * expected, 'foreign' for a ledger of another key.
 */
export const COMMIT = `${COMMON}
local now = clock(ARGV[1])
local written = redis.call('GET', 'ledger:fingerprint')
if written and written ~= ARGV[2] then return 'foreign' end
local changes = cjson.decode(ARGV[3])

for _, change in ipairs(changes) do
  change.version = current(change.key, now, 'text')
  if change.expect and change.expect ~= (change.version or 'none') then return false end
end

local function displace(key, field)
  if redis.call('HDEL', hash(key), field) == 1 then redis.call('ZREM', 'ledger:index:' .. field:sub(4), key) end
end

local function remove(key)
  for _, field in ipairs(redis.call('HKEYS', hash(key))) do
    if field:sub(1, 3) == 'in:' then displace(key, field) end
  end
  redis.call('DEL', hash(key))
  redis.call('ZREM', 'ledger:expiry', key)
end

local version = string.format('%.0f', redis.call('INCR', 'ledger:version'))
redis.call('SET', 'ledger:fingerprint', ARGV[2])
for _, change in ipairs(changes) do
  local key = change.key
  -- The places of a document that has expired are not inherited.
  if not change.version or not change.text then remove(key) end
  if change.text then
    redis.call('HSET', hash(key), 'text', change.text, 'version', version)
    for _, place in ipairs(change.places) do
      local field = 'in:' .. place.index
      if place.score then
        redis.call('HSET', hash(key), field, place.score)
        redis.call('ZADD', 'ledger:index:' .. place.index, place.score, key)
      else
        displace(key, field)
      end
    end
    if change.expires then
      redis.call('HSET', hash(key), 'expires', change.expires)
      redis.call('ZADD', 'ledger:expiry', change.expires, key)
    else
      redis.call('HDEL', hash(key), 'expires')
      redis.call('ZREM', 'ledger:expiry', key)
    end
    local forgotten = (tonumber(change.expires) or math.huge) + ${OUTLIVES_MS}
    -- A clock that is not Redis's own says nothing about when Redis may forget; nor does an instant beyond all dates.
    if ARGV[1] == '' and forgotten < 8.64e15 then
      redis.call('PEXPIREAT', hash(key), string.format('%.0f', forgotten))
    else
      redis.call('PERSIST', hash(key))
    end
  end
end

local over = redis.call('ZRANGEBYSCORE', 'ledger:expiry', '-inf', string.format('%.17g', now), 'LIMIT', 0, ${SWEPT_PER_COMMIT})
for _, key in ipairs(over) do remove(key) end
return version`;

/** A change as COMMIT reads it: numbers as text, since Lua would round them; what is left out is not there. */
export interface ScriptChange {
  readonly key: string;
  /** A version, or `none`. */
  readonly expect?: string;
  readonly text?: string;
  readonly expires?: string;
  /** Taken out of the index where there is no score. */
  readonly places: readonly { readonly index: string; readonly score?: string }[];
}

/** Entries that are read at once. */
const PAGE = 100;

/**
 * ARGV: time or '', index, first and last bound in the order that is read, limit, 'descending' or ''. Answers key and score of
 * each document. Entries that their document does not know any more (Redis has forgotten it) are dropped.
 */
export const LIST = `${COMMON}
local now = clock(ARGV[1])
local index = 'ledger:index:' .. ARGV[2]
local read = ARGV[6] == 'descending' and 'ZREVRANGEBYSCORE' or 'ZRANGEBYSCORE'
local limit = tonumber(ARGV[5])
local found, lost, offset = {}, {}, 0
while #found < 2 * limit do
  local page = redis.call(read, index, ARGV[3], ARGV[4], 'WITHSCORES', 'LIMIT', offset, ${PAGE})
  for place = 1, #page, 2 do
    local key = page[place]
    local version, score = current(key, now, 'in:' .. ARGV[2])
    if version and score and #found < 2 * limit then
      table.insert(found, key)
      table.insert(found, page[place + 1])
    elseif redis.call('HEXISTS', hash(key), 'in:' .. ARGV[2]) == 0 then
      table.insert(lost, key)
    end
  end
  offset = offset + ${PAGE}
  if #page < 2 * ${PAGE} then break end
end
for _, key in ipairs(lost) do redis.call('ZREM', index, key) end
return found`;
