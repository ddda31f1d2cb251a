import type { EventPublisher } from '../realtime/event.js';
import type { Ledger, LedgerChange, LedgerDocument, PutDocument } from '../store/ledger/ledger.js';
import type { Clock } from '../clock.js';
import { tailOf } from './telegent/decode/ids.js';
import { isFinal, type OrderRecord, type OrderStatus, type OrderType } from './telegent/records/index.js';
import type { Read } from './telegent/request.js';
import type { Json } from './telegent/write.js';
import { OrderWatches, orderWatched, type OrderWatch } from './watches/order-watches.js';

/** An order that was placed through this graph: what the platform does not tell of it. No secrets. */
export interface PlacedOrder {
  readonly orderId: string;
  readonly orderType: OrderType;
  /** The account that placed it; null where it is no account's. */
  readonly accountId: string | null;
  /** Who is to hold its numbers; null for nobody. */
  readonly subscriberId: string | null;
  /** E.164 texts, as far as they were known then. */
  readonly numbers: readonly string[];
  /** Milliseconds since the epoch, by the ledger's clock. */
  readonly placedAt: number;
  /** What the numbers are for, for whoever carries the order on when it completes. */
  readonly purpose: Json;
}

/** An order as it was at some moment. */
export interface OrderSighting {
  readonly order: OrderRecord;
  /** ISO instant. */
  readonly seenAt: string;
}

/** Whoever is told that an order was seen in a new state. */
export interface OrderListeners {
  readonly events: EventPublisher;
  /** Carries on what waits for the order. */
  readonly onOrderMoved: (orderId: string) => void;
  /** Told of an order that ended at the platform, before anybody else is: its numbers have changed with it. */
  readonly onOrderEnded: (order: OrderRecord) => Promise<void>;
  /** Told of what nobody foresaw. */
  readonly onFault: (error: unknown) => void;
}

/** An unchanged order is not noted again within this time, in milliseconds: readers may ask for it often. */
const NOTED_MS = 60_000;

/** More entries of a timeline are not read: the platform moves an order a few times in its life. */
const LONGEST_TIMELINE = 200;

/**
 * What the ledger knows of orders: who placed them, and what was seen of them when. The platform has no list of orders, and
 * shows of each nothing but its present state.
 */
export class OrderJournal {
  /** Entries that are being written, by the tail of the order's id. */
  readonly #writing = new Map<string, Promise<void>>();

  readonly watches: OrderWatches;

  constructor(
    private readonly ledger: Ledger,
    private readonly listeners: OrderListeners,
    private readonly clock: Clock,
  ) {
    this.watches = new OrderWatches(ledger);
  }

  /** Who placed an order and what for; null for one that was placed elsewhere. */
  async placed(orderId: string): Promise<PlacedOrder | null> {
    return valueOf(await this.#get<PlacedOrder>(documentOf(orderId)));
  }

  /** The latest port-in of a number that was placed through this graph. */
  async latestPortIn(e164: string): Promise<PlacedOrder | null> {
    const pointer = valueOf(await this.#get<{ readonly orderId: string }>(portInOf(e164)));
    return pointer && this.placed(pointer.orderId);
  }

  /**
   * Orders that an account placed, or any account where it is null, the newest first; `upTo` is the latest moment of placing,
   * inclusive.
   */
  async placedFor(
    accountId: string | null,
    range: { readonly limit: number; readonly upTo?: number },
  ): Promise<readonly PlacedOrder[]> {
    const entries = await this.ledger.list(accountId === null ? ALL_ORDERS : ordersOf(accountId), {
      ...range,
      descending: true,
    });
    const found = await this.ledger.get<PlacedOrder>(...entries.map(({ key }) => key));
    return entries.flatMap(({ key }) => found.get(key)?.value ?? []);
  }

  /** As `placedFor`, of orders that are watched; those apart that the journal has never seen. */
  async watchedFor(
    accountId: string | null,
    range: { readonly limit: number; readonly upTo?: number },
  ): Promise<{ readonly placed: readonly PlacedOrder[]; readonly more: boolean }> {
    const watches = await this.watches.list(accountId, range);
    const placed = await Promise.all(watches.map((watch) => this.#placedOrFound(watch)));
    return { placed, more: watches.length === range.limit };
  }

  /** What an order that was placed elsewhere is known by. */
  async #placedOrFound({ orderId, orderType, accountId, placedAt }: OrderWatch): Promise<PlacedOrder> {
    const placed = await this.placed(orderId);
    if (placed) return { ...placed, placedAt };
    const numbers = (await this.lastSeen(orderId))?.order.numbers ?? [];
    return { orderId, orderType, accountId, subscriberId: null, numbers, placedAt, purpose: null };
  }

  /** What was seen of an order, the oldest first: an entry each time that status or code had changed. */
  async timeline(orderId: string): Promise<readonly OrderSighting[]> {
    await this.#writing.get(tailOf(orderId));
    return this.#sightings(orderId, LONGEST_TIMELINE);
  }

  /** Resolves when what was read of an order so far is written. Never rejects. */
  async written(orderId: string): Promise<void> {
    await this.#writing.get(tailOf(orderId));
  }

  /** An order as it was when it was last seen; null where it never was. */
  async lastSeen(orderId: string): Promise<OrderSighting | null> {
    return (await this.#sightings(orderId, 1)).at(-1) ?? null;
  }

  /**
   * The same read, of which the journal takes note when the platform answers; an answer out of a cache is no news. It costs
   * the reader neither time nor, whatever becomes of the note, its answer.
   */
  watching(read: Read<OrderRecord | null>): Read<OrderRecord | null> {
    // How long ago an answer was asked for, since what it shows may be as old as that.
    const askedAt = this.clock.now();
    return {
      ...read,
      decode: (answer) => {
        const order = read.decode(answer);
        if (order) this.#note(order, Math.max(0, this.clock.now() - askedAt));
        return order;
      },
    };
  }

  /** Takes up what a commit has told of orders, when it stands. */
  committed(changes: readonly LedgerChange[]): void {
    for (const change of changes) {
      if (!('put' in change) || !SIGHTING.test(change.put)) continue;
      const { order, seenAt } = change.value as OrderSighting;
      this.#enqueue(order.id, () => this.#hasMoved(order, Date.parse(seenAt)));
    }
  }

  #note(order: OrderRecord, agoMs: number): void {
    this.#enqueue(order.id, () => this.#append(order, agoMs));
  }

  #enqueue(orderId: string, write: () => Promise<void>): void {
    const tail = tailOf(orderId);
    const written: Promise<void> = (this.#writing.get(tail) ?? Promise.resolve())
      .then(write)
      .catch(this.listeners.onFault)
      .finally(() => {
        if (this.#writing.get(tail) === written) this.#writing.delete(tail);
      });
    this.#writing.set(tail, written);
  }

  async #append(order: OrderRecord, agoMs: number): Promise<void> {
    const seenAt = (await this.ledger.now()) - agoMs;
    const [latest] = await this.#sightings(order.id, 1, seenAt);
    if (latest && isSame(latest.order, order)) return this.#hasStayed(order, seenAt);
    const name = [seenAt, order.orderStatus, order.statusCode].join(' ');
    await this.ledger.commit([sighting(order, seenAt, name)]);
    const hasEnded = latest !== undefined && isFinal(order.orderStatus);
    if (hasEnded) await this.listeners.onOrderEnded(order);
    await this.#hasMoved(order, seenAt);
    if (hasEnded && order.numbers.length > 0) await this.#numbersMoved(order);
  }

  async #hasStayed(order: OrderRecord, seenAt: number): Promise<void> {
    const watch = await this.watches.of(order.id);
    const isNoted = watch?.value.newsAt === null && seenAt - watch.value.lastLookAt < NOTED_MS;
    if (!isNoted) await this.#watch(order, seenAt, false);
  }

  /** The one place that acts on a new state of an order, whoever saw it. */
  async #hasMoved(order: OrderRecord, seenAt: number): Promise<void> {
    const { events, onOrderMoved } = this.listeners;
    try {
      await this.#watch(order, seenAt, true);
    } finally {
      onOrderMoved(order.id);
      const accountId = await this.#accountOf(order.id).catch(() => null);
      await events.publish({ type: 'order', orderId: order.id, accountId });
    }
  }

  async #numbersMoved({ id, numbers }: OrderRecord): Promise<void> {
    const accountId = await this.#accountOf(id);
    await this.listeners.events.publish({ type: 'number', e164s: numbers, accountId });
  }

  /** Which account placed an order; null where it is no account's, or was placed elsewhere. */
  async #accountOf(orderId: string): Promise<string | null> {
    return (await this.placed(orderId))?.accountId ?? null;
  }

  async #watch(order: OrderRecord, seenAt: number, hasChanged: boolean): Promise<void> {
    const { id: orderId, orderType } = order;
    if (isFinal(order.orderStatus)) return this.watches.end(orderId);
    if (await this.watches.of(orderId)) return this.watches.seen(orderId, seenAt, hasChanged);
    const accountId = await this.#accountOf(orderId);
    const placedAt = order.placedAt === null ? seenAt : Date.parse(order.placedAt);
    const watch = orderWatched({ orderId, orderType, accountId, placedAt, seenAt });
    await this.ledger.commit([{ ...watch, expect: null }]);
  }

  async #sightings(orderId: string, limit: number, upTo?: number): Promise<readonly OrderSighting[]> {
    const range = { limit, descending: true, ...(upTo !== undefined && { upTo }) };
    const entries = await this.ledger.list(timelineOf(orderId), range);
    const found = await this.ledger.get<OrderSighting>(...entries.map(({ key }) => key));
    const seen = entries.flatMap(({ key }) => found.get(key)?.value ?? []).reverse();
    // Two processes may have taken note of the same news.
    return seen.filter(({ order }, at) => at === 0 || !isSame(order, seen[at - 1]?.order));
  }

  async #get<Value>(key: string): Promise<LedgerDocument<Value> | undefined> {
    return (await this.ledger.get<Value>(key)).get(key);
  }
}

/** The documents that tell who placed an order; for the commit in which that is settled. */
export function orderPlaced(
  placed: PlacedOrder,
  { status, operationId }: { readonly status: OrderStatus; readonly operationId: string },
): readonly PutDocument[] {
  const { orderId: id, orderType, accountId, numbers, placedAt } = placed;
  const order: OrderRecord = {
    id,
    orderType,
    orderTypeText: null,
    orderStatus: status,
    orderStatusText: null,
    statusCode: null,
    statusMessage: null,
    placedAt: new Date(placedAt).toISOString(),
    numbers,
  };
  return [
    {
      put: documentOf(id),
      value: placed,
      indexes: { [ALL_ORDERS]: placedAt, ...(accountId !== null && { [ordersOf(accountId)]: placedAt }) },
    },
    sighting(order, placedAt, operationId),
    ...(isFinal(status)
      ? []
      : [orderWatched({ orderId: id, orderType, accountId, placedAt, seenAt: placedAt })]),
  ];
}

/** The document that tells which port-in of a number is the latest. */
export function latestPortIn(e164: string, orderId: string): PutDocument {
  return { put: portInOf(e164), value: { orderId } };
}

/** The entry of a change that was made through this graph; for the commit in which that is settled. */
export function orderChanged(order: OrderRecord, at: number, operationId: string): PutDocument {
  return sighting(order, at, operationId);
}

function sighting(order: OrderRecord, at: number, name: string): PutDocument {
  const value: OrderSighting = { order, seenAt: new Date(at).toISOString() };
  return {
    put: `${documentOf(order.id)}/seen/${name}`,
    value,
    indexes: { [timelineOf(order.id)]: at },
  };
}

const SIGHTING = /^order\/[^/]+\/seen\//;

const isSame = (one: OrderRecord, other: OrderRecord | undefined): boolean =>
  one.orderStatus === other?.orderStatus && one.statusCode === other.statusCode;

const valueOf = <Value>(document: LedgerDocument<Value> | undefined): Value | null => document?.value ?? null;

// Prefixes of order ids vary, so the tail is the name.
const documentOf = (orderId: string): string => `order/${tailOf(orderId)}`;
const timelineOf = (orderId: string): string => `${documentOf(orderId)}/timeline`;
const portInOf = (e164: string): string => `port-in-of/${e164}`;
const ALL_ORDERS = 'orders';
const ordersOf = (accountId: string): string => `account/${accountId}/orders`;
