import type { RedisClientType } from '@keyv/redis';
import { type Clock, systemClock } from '../../clock.js';
import type { DocumentCodec } from './document-codec.js';
import { LedgerKeyMismatch, LedgerNotDurable } from './errors.js';
import type { IndexEntry, IndexRange, Ledger, LedgerChange, LedgerDocument } from './ledger.js';
import { checkedKeys, type PreparedChange, prepareChanges } from './prepared-change.js';
import { COMMIT, GET, LIST, type ScriptChange } from './redis-scripts.js';

/** What each setting must be so that an answered commit is on the disk, and stays there. */
const DURABLE_SETTINGS: Readonly<Record<string, string>> = {
  appendonly: 'yes',
  appendfsync: 'always',
  'no-appendfsync-on-rewrite': 'no',
  'maxmemory-policy': 'noeviction',
};

const MUST_BE = Object.entries(DURABLE_SETTINGS).map((setting) => setting.join(' '));

/** How Redis says that it does not let this user ask for its settings. */
const REFUSED = /NOPERM|unknown (sub)?command/i;

/**
 * The ledger in one Redis (no cluster); a commit is one script. Its time is Redis's own, the one clock that all replicas see
 * alike, unless a clock was injected.
 */
export class RedisLedger implements Ledger {
  constructor(
    private readonly client: RedisClientType,
    private readonly codec: DocumentCodec,
    private readonly clock: Clock,
  ) {}

  /** Rejects with a LedgerKeyMismatch. */
  async assertKey(): Promise<void> {
    const written = await this.client.get('ledger:fingerprint');
    if (written !== null && written !== this.codec.fingerprint) throw new LedgerKeyMismatch();
  }

  async now(): Promise<number> {
    if (this.clock !== systemClock) return this.clock.now();
    const [seconds, microseconds] = await this.client.time();
    return Number(seconds) * 1000 + Math.floor(Number(microseconds) / 1000);
  }

  async get<Value>(...keys: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument<Value>>> {
    const found = new Map<string, LedgerDocument<Value>>();
    const parts = (await this.#run(GET, ...checkedKeys(keys))) as string[];
    for (let place = 0; place < parts.length; place += 3) {
      const [key = '', version, text = ''] = parts.slice(place, place + 3);
      found.set(key, { key, value: this.codec.decode(key, text) as Value, version: Number(version) });
    }
    return found;
  }

  async commit(changes: readonly LedgerChange[]): Promise<number | null> {
    const prepared = prepareChanges(changes, this.codec).map(toScript);
    const answer = await this.#run(COMMIT, this.codec.fingerprint, JSON.stringify(prepared));
    if (answer === 'foreign') throw new LedgerKeyMismatch();
    return answer === null ? null : Number(answer);
  }

  async list(index: string, range: IndexRange): Promise<readonly IndexEntry[]> {
    const { from = -Infinity, upTo = Infinity, limit, descending = false } = range;
    const bounds = [from, upTo].map(bound);
    if (descending) bounds.reverse();
    const order = descending ? 'descending' : '';
    const parts = (await this.#run(LIST, index, ...bounds, String(limit), order)) as string[];
    const entries: IndexEntry[] = [];
    for (let place = 0; place < parts.length; place += 2) {
      entries.push({ key: parts[place] ?? '', score: Number(parts[place + 1]) });
    }
    return entries;
  }

  async assertDurable(): Promise<void> {
    const settings = await this.client.configGet(Object.keys(DURABLE_SETTINGS)).catch((error: unknown) => {
      if (!(error instanceof Error) || !REFUSED.test(error.message)) throw error;
      throw new LedgerNotDurable(
        `Redis refuses CONFIG GET, so that it cannot be told whether it is set to ${MUST_BE.join(', ')}`,
      );
    });
    const wrong = Object.keys(DURABLE_SETTINGS).filter((name) => settings[name] !== DURABLE_SETTINGS[name]);
    if (wrong.length === 0) return;
    const wanted = wrong.map((name) => `${name} ${DURABLE_SETTINGS[name]} (it is ${settings[name]})`);
    throw new LedgerNotDurable(`set Redis to ${wanted.join(', ')}`);
  }

  #run(script: string, ...parameters: readonly string[]): Promise<unknown> {
    const time = this.clock === systemClock ? '' : String(this.clock.now());
    return this.client.eval(script, { arguments: [time, ...parameters] });
  }
}

function toScript({ key, expect, document }: PreparedChange): ScriptChange {
  const { text, expiresAt = null, places = [] } = document ?? {};
  return {
    key,
    ...(expect !== undefined && { expect: expect === null ? 'none' : String(expect) }),
    ...(text !== undefined && { text }),
    ...(expiresAt !== null && { expires: String(expiresAt) }),
    places: places.map(([index, score]) => ({ index, ...(score !== null && { score: String(score) }) })),
  };
}

const bound = (score: number): string =>
  Number.isFinite(score) ? String(score) : score < 0 ? '-inf' : '+inf';
