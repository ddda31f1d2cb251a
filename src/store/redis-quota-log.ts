import { randomUUID } from 'node:crypto';
import type { RedisClientType } from '@keyv/redis';
import type { ClaimedSlot, HeldSlots, QuotaLog, SlotClaim } from './quota-log.js';

/** A sorted set a credential: a member a slot, scored with the instant at which it comes free. */
const CLAIM = `
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])
local held = redis.call('ZCARD', KEYS[1])
if held >= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return held + 1`;

/** Real milliseconds for which an unused log is kept: longer than any slot is held. */
const KEEP_MS = 3_600_000;

/** The log in Redis; a claim is one script, so that replicas never take the same slot. */
export class RedisQuotaLog implements QuotaLog {
  constructor(private readonly client: RedisClientType) {}

  async claim(credential: string, { limit, now, until }: SlotClaim): Promise<ClaimedSlot | null> {
    const id = randomUUID();
    const held = Number(
      await this.client.eval(CLAIM, {
        keys: [keyOf(credential)],
        arguments: [String(now), String(limit), String(until), id, String(KEEP_MS)],
      }),
    );
    return held === 0 ? null : { id, held };
  }

  async settle(credential: string, slotId: string, freeAt: number): Promise<void> {
    await this.client.zAdd(keyOf(credential), { score: freeAt, value: slotId }, { condition: 'XX' });
  }

  async held(credential: string, now: number, most: number): Promise<HeldSlots> {
    const [count, slots] = await Promise.all([
      this.client.zCount(keyOf(credential), `(${now}`, '+inf'),
      this.client.zRangeWithScores(keyOf(credential), `(${now}`, '+inf', {
        BY: 'SCORE',
        LIMIT: { offset: 0, count: most },
      }),
    ]);
    return { count, freeAt: slots.map((slot) => slot.score) };
  }
}

const keyOf = (credential: string): string => `quota:${credential}`;
