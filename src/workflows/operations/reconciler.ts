import type { Clock } from '../../clock.js';
import type { AnyMutationDefinition } from '../definition.js';
import { carryOn } from './carry-on.js';
import { UnreadableDocument } from '../../store/ledger/errors.js';
import type { OperationEngine } from './engine.js';
import { LeaseLost, type HeldOperation, type OperationLog } from './operation-log.js';
import { wasSent } from './operation.js';

/** How often it is looked what is due, in milliseconds. */
const ROUND_MS = 1_000;
/** Operations of one round; each costs a request or two of the half of the quota that is left to the background. */
const A_ROUND = 10;
/** How long a read of the background may wait for quota, in milliseconds. */
const PATIENCE_MS = 60_000;
/** How long an operation is left alone that cannot be read, in milliseconds. */
const UNREADABLE_MS = 600_000;
/** How long an operation rests that this version of the program does not know, in milliseconds. */
const UNKNOWN_MS = 600_000;

export interface ReconcilerParts {
  readonly log: OperationLog;
  readonly engine: OperationEngine;
  readonly clock: Clock;
  /** The mutation of that name; undefined where an older version of the program knew it. */
  readonly definitions: (name: string) => AnyMutationDefinition | undefined;
  readonly onFault: (error: unknown) => void;
}

/**
 * Settles in the background what no request waits for any more: operations whose outcome is unknown, and those whose process
 * has died. Any process of a store may do it; a lease keeps two from doing the same.
 */
export class Reconciler {
  readonly #stopped = new AbortController();
  /** Operations that cannot be read, and until when they are passed over: nobody can take them out of the index. */
  readonly #unreadableUntil = new Map<string, number>();
  #running: Promise<void> | undefined;

  constructor(private readonly parts: ReconcilerParts) {}

  start(): void {
    this.#running ??= this.#run();
  }

  /** Resolves when the round that is under way has ended. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, onFault } = this.parts;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#round().catch(onFault);
      await clock.sleep(ROUND_MS, signal).catch(() => undefined);
    }
  }

  async #round(): Promise<void> {
    const { log, engine, onFault } = this.parts;
    await engine.releaseSettled().catch(onFault);
    const now = await log.ledger.now();
    for (const [id, until] of this.#unreadableUntil) if (until <= now) this.#unreadableUntil.delete(id);
    const due = await log.open(A_ROUND + this.#unreadableUntil.size, now);
    for (const id of due.filter((operation) => !this.#unreadableUntil.has(operation)).slice(0, A_ROUND)) {
      if (this.#stopped.signal.aborted) return;
      await this.#work(id).catch((error: unknown) => {
        if (error instanceof LeaseLost) return;
        // One that cannot even be read must not keep those behind it from being settled.
        if (error instanceof UnreadableDocument) this.#unreadableUntil.set(id, now + UNREADABLE_MS);
        onFault(error);
      });
    }
  }

  async #work(id: string): Promise<void> {
    const held = await this.parts.log.take(id);
    if (held) await this.#settle(held);
  }

  async #settle(held: HeldOperation): Promise<void> {
    const { engine, definitions } = this.parts;
    const definition = definitions(held.record.mutation);
    // Nothing was sent: whoever asked for it was told of no success, and asks again if it is still wanted.
    if (!wasSent(held.record)) return held.abandon();
    // A newer version of the program will know it.
    if (!definition) return held.rest(UNKNOWN_MS);
    const working = { priority: 'background', patienceMs: PATIENCE_MS } as const;
    await carryOn(engine, definition, held, working);
  }
}
