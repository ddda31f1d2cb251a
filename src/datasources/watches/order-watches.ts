import type { Ledger, LedgerChange, LedgerDocument, PutDocument } from '../../store/ledger/ledger.js';
import { tailOf } from '../telegent/decode/ids.js';
import type { OrderType } from '../telegent/records/index.js';
import { isPressed, nextLook } from './look-policy.js';

/** An open order that is looked at until it is final. Milliseconds since the epoch, by the ledger's clock. */
export interface OrderWatch {
  readonly orderId: string;
  readonly orderType: OrderType;
  /** The account that placed it; null where it is not known. */
  readonly accountId: string | null;
  readonly placedAt: number;
  readonly lastSeenAt: number;
  readonly lastChangedAt: number;
  /** When it was last looked at, whatever the answer was; later than `lastSeenAt` where there was none. */
  readonly lastLookAt: number;
  readonly dueAt: number;
  readonly deadlineAt: number;
  /** When it became due at once, by a webhook; null once it was looked at after that. */
  readonly newsAt: number | null;
}

/** A watch as it was read, for a change that expects it unchanged. */
export type HeldWatch = LedgerDocument<OrderWatch>;

const DUE = 'watches/due';
const DEADLINE = 'watches/deadline';
/** Before all others from its score on: those with news, and those whose look was never ended. */
const FIRST = 'watches/first';
const PLACED = 'watches/placed';

/** The longest row that is looked through for deadlines: more than a day's looks under the default budget never reach. */
const LONGEST_ROW = 5_000;
const ATTEMPTS = 10;

type NewWatch = Pick<OrderWatch, 'orderId' | 'orderType' | 'accountId' | 'placedAt'> & {
  readonly seenAt: number;
};

/** The document that has an order watched; for the commit in which it is placed or first found open. */
export function orderWatched({ seenAt, ...order }: NewWatch): PutDocument {
  const seen = { ...order, lastSeenAt: seenAt, lastChangedAt: seenAt, lastLookAt: seenAt, newsAt: null };
  return watchPut({ ...seen, ...nextLook(seen, chanceOf(order.orderId, seenAt)) });
}

/** The watches of a ledger, which every process on it shares. */
export class OrderWatches {
  constructor(private readonly ledger: Ledger) {}

  async of(orderId: string): Promise<HeldWatch | null> {
    const key = watchOf(orderId);
    return (await this.ledger.get<OrderWatch>(key)).get(key) ?? null;
  }

  /** Watched orders of an account, or of all where it is null, the latest placed first. */
  async list(
    accountId: string | null,
    range: { readonly limit: number; readonly upTo?: number },
  ): Promise<readonly OrderWatch[]> {
    const entries = await this.ledger.list(accountId === null ? PLACED : placedBy(accountId), {
      ...range,
      descending: true,
    });
    const found = await this.ledger.get<OrderWatch>(...entries.map(({ key }) => key));
    return entries.flatMap(({ key }) => found.get(key)?.value ?? []);
  }

  /** How many orders are watched, and by how many milliseconds the latest look is late. */
  async load(): Promise<{ readonly watched: number; readonly lateMs: number }> {
    const now = await this.ledger.now();
    const placed = await this.ledger.list(PLACED, { limit: LONGEST_ROW });
    const [due] = await this.ledger.list(DUE, { limit: 1 });
    return { watched: placed.length, lateMs: due ? Math.max(0, now - due.score) : 0 };
  }

  /** The watch that comes next, or when there may be one. `paceMs` is the time between two looks. */
  async next(now: number, paceMs: number): Promise<HeldWatch | { readonly notBefore: number }> {
    const [first] = await this.ledger.list(FIRST, { limit: 1 });
    const row = await this.ledger.list(DEADLINE, { limit: LONGEST_ROW });
    const [due] = await this.ledger.list(DUE, { limit: 1 });
    const deadlines = row.map(({ score }) => score);
    const isFirst = first !== undefined && first.score <= now;
    const chosen = isFirst ? first : isPressed(deadlines, now, paceMs) ? row[0] : due;
    if (!chosen) return { notBefore: first?.score ?? Infinity };
    if (chosen === due && due.score > now)
      return { notBefore: Math.min(due.score, first?.score ?? Infinity) };
    const watch = (await this.ledger.get<OrderWatch>(chosen.key)).get(chosen.key);
    // Another process has just taken it away.
    return watch ?? { notBefore: now };
  }

  /** Makes a watched order due at once; one that is not watched is left alone. */
  async newsOf(orderId: string): Promise<void> {
    await this.#change(orderId, async (watch) => {
      const now = await this.ledger.now();
      return watchPut({ ...watch, newsAt: now });
    });
  }

  /** An order was seen, open: what it moved, and when it is looked at again. */
  async seen(orderId: string, seenAt: number, hasChanged: boolean): Promise<void> {
    await this.#change(orderId, (watch) => {
      const at = Math.max(seenAt, watch.lastSeenAt);
      const lastChangedAt = hasChanged ? at : watch.lastChangedAt;
      const newsAt = watch.newsAt !== null && watch.newsAt > seenAt ? watch.newsAt : null;
      const seen = {
        ...watch,
        lastSeenAt: at,
        lastLookAt: Math.max(at, watch.lastLookAt),
        lastChangedAt,
        newsAt,
      };
      return watchPut({ ...seen, ...nextLook(seen, chanceOf(orderId, at)) });
    });
  }

  /** A look that brought no answer is made again after `ms`. */
  async putBack(orderId: string, ms: number): Promise<void> {
    await this.#change(orderId, async (watch) => {
      const dueAt = (await this.ledger.now()) + ms;
      return watchPut({ ...watch, dueAt, newsAt: watch.newsAt === null ? null : dueAt });
    });
  }

  /** The platform does not know the order, now at least: it is asked for again in its turn. */
  async absent(orderId: string): Promise<void> {
    await this.#change(orderId, async (watch) => {
      const looked = { ...watch, lastLookAt: await this.ledger.now(), newsAt: null };
      return watchPut({ ...looked, ...nextLook(looked, chanceOf(orderId, looked.lastLookAt)) });
    });
  }

  async end(orderId: string): Promise<void> {
    await this.ledger.commit([{ delete: watchOf(orderId) }]);
  }

  async #change(
    orderId: string,
    change: (watch: OrderWatch) => PutDocument | Promise<PutDocument>,
  ): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const held = await this.of(orderId);
      if (!held) return;
      const put = await change(held.value);
      if ((await this.ledger.commit([{ ...put, expect: held.version }])) !== null) return;
    }
    throw new Error(`The watch of ${orderId} is changed all the time`);
  }
}

/** Takes a watch out of the row while it is looked at; from `until` on it comes before all others, should the look never end. */
export function watchTaken({ key, value, version }: HeldWatch, until: number): LedgerChange {
  return { put: key, value, expect: version, indexes: { [DUE]: null, [DEADLINE]: null, [FIRST]: until } };
}

function watchPut(watch: OrderWatch): PutDocument {
  const { orderId, accountId, dueAt, deadlineAt, placedAt, newsAt } = watch;
  return {
    put: watchOf(orderId),
    value: watch,
    indexes: {
      [DUE]: dueAt,
      [DEADLINE]: deadlineAt,
      [FIRST]: newsAt,
      [PLACED]: placedAt,
      ...(accountId !== null && { [placedBy(accountId)]: placedAt }),
    },
  };
}

// Prefixes of order ids vary, so the tail is the name.
const watchOf = (orderId: string): string => `watch/${tailOf(orderId)}`;

const placedBy = (accountId: string): string => `account/${accountId}/watches`;

/** The same for all processes, and another one after each look: 0 to 1. */
function chanceOf(orderId: string, at: number): number {
  let hash = 2_166_136_261;
  for (const letter of `${orderId}${at}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return hash / 2 ** 32;
}
