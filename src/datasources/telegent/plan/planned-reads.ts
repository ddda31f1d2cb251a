import type { CacheEntry, Freshness } from '../cache/cache.js';
import type { Read, ReadMany } from '../request.js';
import type { PlannedRead, PlanSource } from './upstream-plan.js';

/** An id of the platform, such as `TSUID-0b1c...`: what of a parameter may be shown. */
const ID = /^[A-Z]{2,6}-[\w-]{1,60}$/;
const WITHHELD = '(withheld)';

/** What the cache held when a read began. */
export interface Cached {
  readonly entry: CacheEntry | undefined;
  readonly isLocal: boolean;
  readonly freshness: Freshness;
  readonly now: number;
  /** How long answers of the kind are fresh, in milliseconds. */
  readonly freshMs: number;
}

/** A read that the cache has answered. */
export function readFromCache<T>(read: Read<T>, cached: Cached): PlannedRead {
  const isFresh = cached.freshness === 'fresh';
  const found: PlanSource = cached.isLocal ? 'MEMORY' : 'STORE';
  const life = lifeOf(cached);
  return {
    ...partsOf(read),
    from: isFresh ? found : 'STALE',
    why: isFresh ? life : `${life}; a refresh runs behind it`,
  };
}

/** A read that the platform has to answer, for this request or for another that asked before. */
export function readFromPlatform<T>(
  read: Read<T>,
  how: Cached & { readonly isJoined: boolean; readonly isFreshDemanded: boolean },
): PlannedRead {
  const asked: PlanSource = read.operation.startsWith('list') ? 'LIST' : 'SINGLE';
  const reason = how.isFreshDemanded ? 'an answer past the caches is demanded' : lifeOf(how);
  return {
    ...partsOf(read),
    from: how.isJoined ? 'JOINED' : asked,
    why: how.isJoined ? `${reason}; the same read is under way` : reason,
  };
}

/** A read whose older answer stands in for an error. */
export function readInsteadOfError<T>(read: Read<T>, cached: Cached, error: unknown): PlannedRead {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'an error';
  return { ...partsOf(read), from: 'STALE', why: `${lifeOf(cached)}; it stands in for ${code}` };
}

/** How many of the keys of a many-number read were answered from where. */
export interface ManyCounts {
  readonly cached: number;
  readonly stale: number;
  /** In calls that are under way for other reads. */
  readonly joined: number;
  /** Taken aboard by a call that was waiting for its slot. */
  readonly boarded: number;
  /** Keys of each call that is sent for the rest. */
  readonly calls: readonly number[];
}

/** The parts of a many-number read, by where their answers come from. */
export function* partsOfMany<T>(many: ReadMany<T>, counts: ManyCounts): Iterable<PlannedRead> {
  const { operation, resource, limit } = many;
  const part = (keys: number, from: PlanSource, why: string): PlannedRead => ({
    operation,
    resource,
    asked: { keys },
    from,
    why,
  });
  if (counts.cached > 0) yield part(counts.cached, 'MEMORY', 'cached, in this process or the store');
  if (counts.stale > 0)
    yield part(counts.stale, 'STALE', 'past their life; they are renewed along with a call, or behind it');
  if (counts.joined > 0) yield part(counts.joined, 'JOINED', 'calls for them are under way');
  if (counts.boarded > 0)
    yield part(counts.boarded, 'JOINED', 'a call that waits for its slot takes them along');
  const wanted = counts.calls.reduce((sum, keys) => sum + keys, 0);
  for (const keys of counts.calls) {
    const estimates = `${wanted} keys: ${counts.calls.length} calls of up to ${limit}, against ${wanted} of one`;
    yield part(keys, 'MANY', `${estimates}; room that is left is filled with what is likely next`);
  }
}

function partsOf<T>({
  operation,
  resource,
  query,
  body,
}: Read<T>): Pick<PlannedRead, 'operation' | 'resource' | 'asked'> {
  const pairs = Object.entries({ ...query, ...(typeof body === 'object' ? body : null) });
  return {
    operation,
    resource,
    asked: Object.fromEntries(pairs.map(([name, value]) => [name, shown(value)])),
  };
}

/** Nothing but ids and the numbers of pages: texts may be names, phone numbers, secrets. */
function shown(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && ID.test(value) ? value : WITHHELD;
}

function lifeOf({ entry, now, freshMs }: Cached): string {
  if (entry === undefined) return 'not cached';
  const seconds = (ms: number): number => Math.round(ms / 1000);
  return `read ${seconds(now - entry.readAt)} s ago, fresh for ${seconds(freshMs)} s`;
}
