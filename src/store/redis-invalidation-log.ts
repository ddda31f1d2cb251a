import type { RedisClientType } from '@keyv/redis';
import { type InvalidationLog, type InvalidationNews, KEPT_INVALIDATIONS } from './invalidation-log.js';

/** The number of the newest entry, and the newest entries as JSON texts, oldest first. */
const KEYS = ['invalidations:last', 'invalidations'];

/**
 * The number begins with the time, in milliseconds: so it never falls behind where it was, even when Redis has lost the log
 * or the end of it, and every reader notices that it has missed something.
 */
const LAST = `
local last = tonumber(redis.call('GET', KEYS[1]) or '-1')
if last < tonumber(ARGV[1]) then
  local time = redis.call('TIME')
  last = math.max(time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1] + 1)
  redis.call('SET', KEYS[1], string.format('%.0f', last))
  redis.call('DEL', KEYS[2])
end`;

const APPEND = `${LAST}
last = last + 1
redis.call('SET', KEYS[1], string.format('%.0f', last))
redis.call('RPUSH', KEYS[2], ARGV[2])
redis.call('LTRIM', KEYS[2], -ARGV[3], -1)
return string.format('%.0f', last)`;

const SINCE = `${LAST}
local count = last - tonumber(ARGV[1])
local entries = {}
if count > 0 then entries = redis.call('LRANGE', KEYS[2], string.format('%.0f', -count), -1) end
return { string.format('%.0f', last), redis.call('LLEN', KEYS[2]), entries }`;

/** The log in Redis: a counter and a list, written by one script. */
export class RedisInvalidationLog implements InvalidationLog {
  readonly isShared = true;

  constructor(
    private readonly client: RedisClientType,
    private readonly kept = KEPT_INVALIDATIONS,
  ) {}

  async append(tags: readonly string[]): Promise<number> {
    const parameters = ['0', JSON.stringify(tags), String(this.kept)];
    return Number(await this.client.eval(APPEND, { keys: KEYS, arguments: parameters }));
  }

  async since(number: number): Promise<InvalidationNews> {
    const answer = await this.client.eval(SINCE, { keys: KEYS, arguments: [String(number)] });
    const [newest, length, texts] = answer as unknown as [string, number, string[]];
    const last = Number(newest);
    const first = last - texts.length + 1;
    const entries = texts.map((text, index) => ({
      number: first + index,
      tags: JSON.parse(text) as string[],
    }));
    return { entries, completeAfter: last - length, last };
  }
}
