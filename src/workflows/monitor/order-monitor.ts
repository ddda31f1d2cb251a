import { setMaxListeners } from 'node:events';
import type { Clock } from '../../clock.js';
import type { OrderJournal } from '../../datasources/order-journal.js';
import type { TelegentClient } from '../../datasources/telegent/client.js';
import type { CredentialSet } from '../../datasources/telegent/credentials.js';
import { BACKGROUND_PATIENCE_MS } from '../../datasources/telegent/quota/patience.js';
import { orderById } from '../../datasources/telegent/reads/orders.js';
import { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import { watchTaken, type OrderWatch, type OrderWatches } from '../../datasources/watches/order-watches.js';
import type { Ledger } from '../../store/ledger/ledger.js';
import { Pace } from './pace.js';

/** How often it is looked what another process may have made due, in milliseconds. */
const ROUND_MS = 5_000;
/** A look counts as never ended after it may have waited for quota as long as it can, and two minutes for the request. Milliseconds. */
const NEVER_ENDED_MS = BACKGROUND_PATIENCE_MS + 120_000;
/** How long an order rests whose look brought no answer, in milliseconds. */
const REST_MS = 60_000;
/** Looks of a process that may be under way at once; never more than those of a minute. */
const AT_ONCE = 10;

/** What became of a look at an order. */
export type LookOutcome = 'seen' | 'absent' | 'failed';

export interface MonitorParts {
  readonly client: TelegentClient;
  readonly credentials: CredentialSet;
  readonly ledger: Ledger;
  readonly journal: OrderJournal;
  readonly watches: OrderWatches;
  readonly clock: Clock;
  /** Looks that all processes on the ledger make in a minute, together. */
  readonly looksPerMinute: number;
  readonly observe: (outcome: LookOutcome) => void;
  readonly onFault: (error: unknown) => void;
}

/** Looks at open orders within a share of the quota, after everybody who waits for an answer. */
export class OrderMonitor {
  readonly #stopped = new AbortController();
  readonly #looks = new Set<Promise<void>>();
  readonly #pace: Pace;
  readonly #atOnce: number;
  #napping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(private readonly parts: MonitorParts) {
    this.#pace = new Pace(parts.ledger, parts.looksPerMinute, NEVER_ENDED_MS);
    this.#atOnce = Math.max(1, Math.min(AT_ONCE, Math.floor(parts.looksPerMinute)));
    // Each look listens to it.
    setMaxListeners(0, this.#stopped.signal);
  }

  start(): void {
    if (this.parts.looksPerMinute > 0) this.#running ??= this.#run();
  }

  /** Resolves when the looks that are under way have ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#napping.abort();
    await this.#running;
    await Promise.all(this.#looks);
  }

  /** Makes a watched order due at once; one that is not watched costs nothing. */
  async orderDue(orderId: string): Promise<void> {
    await this.parts.watches.newsOf(orderId);
    this.#napping.abort();
  }

  async #run(): Promise<void> {
    const { clock, onFault } = this.parts;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#napping = new AbortController();
      const napMs = await this.#round().catch((error: unknown) => {
        onFault(error);
        return ROUND_MS;
      });
      // A stop during the round has ended this nap already.
      if (napMs > 0) await clock.sleep(napMs, this.#napping.signal).catch(() => undefined);
    }
  }

  /** Begins a look where one may be made, and tells for how long there is none. */
  async #round(): Promise<number> {
    const { ledger, watches } = this.parts;
    if (this.#looks.size >= this.#atOnce) await Promise.race(this.#looks);
    const now = await ledger.now();
    const slot = await this.#pace.slot(now);
    // Looks that are under way may end sooner than their slots tell.
    if ('notBefore' in slot) return Math.min(ROUND_MS, slot.notBefore - now);
    const next = await watches.next(now, this.#pace.intervalMs);
    if ('notBefore' in next) return Math.min(ROUND_MS, Math.max(1, next.notBefore - now));
    const taken = await ledger.commit([slot.take, watchTaken(next, now + NEVER_ENDED_MS)]);
    if (taken === null) return 0;
    const look: Promise<void> = this.#look(next.value, slot.freeAt).finally(() => this.#looks.delete(look));
    this.#looks.add(look);
    return 0;
  }

  async #look(watch: OrderWatch, slot: number): Promise<void> {
    const { observe, onFault } = this.parts;
    const usage = new UpstreamUsage();
    try {
      observe(await this.#seen(watch, usage));
    } catch {
      observe('failed');
      await this.parts.watches.putBack(watch.orderId, REST_MS).catch(onFault);
    }
    // A token and a second try take slots as well.
    await this.#pace.ended(slot, usage.requests + usage.tokenRequests).catch(onFault);
  }

  async #seen({ orderId, accountId }: OrderWatch, usage: UpstreamUsage): Promise<LookOutcome> {
    const { client, credentials, journal, watches } = this.parts;
    const own = accountId === null ? undefined : credentials.byAccount.get(accountId);
    const read = journal.watching(orderById(orderId));
    const order = await client.read(own ?? credentials.main, read, {
      priority: 'background',
      fresh: true,
      usage,
      signal: this.#stopped.signal,
    });
    if (order) await journal.written(orderId);
    else await watches.absent(orderId);
    return order ? 'seen' : 'absent';
  }
}
