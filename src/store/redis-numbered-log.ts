import type { RedisClientType } from '@keyv/redis';
import { KEPT_ENTRIES, type LogNews, type LogOptions, type NumberedLog } from './numbered-log.js';

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

/** The log in Redis: a counter and a list of texts, the oldest first, written by one script. */
export class RedisNumberedLog<Content> implements NumberedLog<Content> {
  readonly isShared = true;
  /** Of the number of the newest entry, and of the newest entries. */
  readonly #keys: string[];

  constructor(
    private readonly client: RedisClientType,
    private readonly options: LogOptions<Content>,
  ) {
    this.#keys = [`${options.name}:last`, options.name];
  }

  async append(content: Content): Promise<number> {
    const { codec, kept = KEPT_ENTRIES } = this.options;
    const parameters = ['0', codec.write(content), String(kept)];
    return Number(await this.client.eval(APPEND, { keys: this.#keys, arguments: parameters }));
  }

  async since(number: number): Promise<LogNews<Content>> {
    const answer = await this.client.eval(SINCE, { keys: this.#keys, arguments: [String(number)] });
    const [newest, length, texts] = answer as unknown as [string, number, string[]];
    const last = Number(newest);
    const first = last - texts.length + 1;
    const { codec } = this.options;
    const entries = texts.map((text, index) => ({ number: first + index, content: codec.read(text) }));
    return { entries, completeAfter: last - length, last };
  }
}
