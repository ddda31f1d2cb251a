import type { Clock } from '../../clock.js';
import type { CachePolicies } from '../telegent/cache/cache-policy.js';
import type { TelegentClient } from '../telegent/client.js';
import { UpstreamUsage } from '../telegent/upstream-usage.js';
import type { AskedList, AskedLists } from './asked-lists.js';

/** How often it is looked which lists are about to grow old, in milliseconds. */
const LOOK_MS = 5_000;
/** A list for which nobody asks for so long is let go, in milliseconds. */
const LET_GO_MS = 5 * 60_000;
/** A list is kept warm once it was asked for so often: a single visit is not worth a request a minute. */
const LEANT_ON_ASKS = 2;
const MINUTE_MS = 60_000;

/** What the warmer is made of. */
interface ListWarmerParts {
  readonly client: TelegentClient;
  readonly asked: AskedLists;
  readonly clock: Clock;
  readonly policies: CachePolicies;
  /** Requests in a minute that it may make. */
  readonly requestsPerMinute: number;
}

interface KeptList extends AskedList {
  lastAskedAt: number;
}

/**
 * Reads the lists that screens lean on anew shortly before they grow old, so that no screen waits for them or shows what is
 * stale. It has a share of the quota, and that in the background: half of the quota stays for those who wait. It lets go of
 * what nobody has asked for in five minutes.
 */
export class ListWarmer {
  readonly #kept = new Map<string, KeptList>();
  readonly #stopped = new AbortController();
  #spent: number[] = [];
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: ListWarmerParts) {}

  start(): void {
    if (this.parts.requestsPerMinute > 0) this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped()) {
      await this.parts.clock.sleep(LOOK_MS, this.#stopped.signal).catch(() => undefined);
      this.#look();
      // What fails is asked for again by whoever needs it.
      if (!this.#isStopped()) await this.#warm().catch(() => undefined);
    }
  }

  /** Learns what was asked for, and lets go of what was not. */
  #look(): void {
    const now = this.parts.clock.now();
    for (const [key, list] of this.parts.asked.take()) {
      const known = this.#kept.get(key);
      this.#kept.set(key, { ...list, asks: list.asks + (known?.asks ?? 0), lastAskedAt: now });
    }
    for (const [key, { lastAskedAt }] of this.#kept) {
      if (now - lastAskedAt > LET_GO_MS) this.#kept.delete(key);
    }
  }

  /** Those asked for most come first: the share may not be enough for all. */
  async #warm(): Promise<void> {
    const lists = [...this.#kept.values()].filter(({ asks }) => asks >= LEANT_ON_ASKS);
    lists.sort((one, other) => other.asks - one.asks);
    for (const list of lists) {
      if (this.#isStopped() || this.#isSpent()) return;
      await this.#renew(list).catch(() => undefined);
    }
  }

  async #renew({ credential, read }: KeptList): Promise<void> {
    const { client, clock, policies } = this.parts;
    const { freshMs } = policies[read.resource];
    // What lives for a few looks alone is not for keeping.
    if (freshMs <= 4 * LOOK_MS) return;
    const usage = new UpstreamUsage();
    const { signal } = this.#stopped;
    const maxAgeMs = freshMs - 2 * LOOK_MS;
    await client.read(credential, read, { priority: 'background', maxAgeMs, usage, signal });
    for (let sent = usage.requests + usage.tokenRequests; sent > 0; sent--) this.#spent.push(clock.now());
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  #isSpent(): boolean {
    const now = this.parts.clock.now();
    this.#spent = this.#spent.filter((at) => at > now - MINUTE_MS);
    return this.#spent.length >= this.parts.requestsPerMinute;
  }
}
