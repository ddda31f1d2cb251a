import type { Ledger, LedgerChange } from '../../store/ledger/ledger.js';

const DOCUMENT = 'monitor/pace';
const MINUTE = 60_000;
const ATTEMPTS = 10;

interface PaceState {
  readonly nextAt: number;
  /** When each slot that is in use is free again, the earliest first: a minute after its request has ended. */
  readonly freeAt: readonly number[];
}

/** A slot that is free now, with the change that takes it; or when there may be one. */
export type Slot = { readonly take: LedgerChange; readonly freeAt: number } | { readonly notBefore: number };

/** The budget of all processes on a ledger: so many requests in any minute, spread evenly. */
export class Pace {
  /** Milliseconds between two looks. */
  readonly intervalMs: number;
  readonly #aMinute: number;

  /** `perMinute` may be a fraction; a look that never ends keeps its slot for `neverEndedMs`. */
  constructor(
    private readonly ledger: Ledger,
    perMinute: number,
    private readonly neverEndedMs: number,
  ) {
    this.intervalMs = MINUTE / perMinute;
    this.#aMinute = Math.max(1, Math.floor(perMinute));
  }

  async slot(now: number): Promise<Slot> {
    const { nextAt, freeAt, version } = await this.#state(now);
    const notBefore = Math.max(nextAt, freeAt.at(-this.#aMinute) ?? 0);
    if (notBefore > now) return { notBefore };
    // Nobody knows when the request will be sent and answered; `ended` tells.
    const ofThisOne = now + this.neverEndedMs + MINUTE;
    const value: PaceState = {
      // A slot that was used a little late does not put off those behind it.
      nextAt: Math.max(nextAt, now - this.intervalMs) + this.intervalMs,
      freeAt: sorted([...freeAt, ofThisOne]),
    };
    return { take: { put: DOCUMENT, value, expect: version }, freeAt: ofThisOne };
  }

  /** The look in the slot that was to be free at `held` has ended, and took so many requests: each counts for a minute from now. */
  async ended(held: number, requests: number): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const now = await this.ledger.now();
      const { nextAt, freeAt, version } = await this.#state(now);
      const at = freeAt.indexOf(held);
      const others = at < 0 ? freeAt : freeAt.toSpliced(at, 1);
      const took = Array.from({ length: requests }, () => now + MINUTE);
      const value: PaceState = { nextAt, freeAt: sorted([...others, ...took]) };
      if ((await this.ledger.commit([{ put: DOCUMENT, value, expect: version }])) !== null) return;
    }
  }

  async #state(now: number): Promise<PaceState & { readonly version: number | null }> {
    const held = (await this.ledger.get<Partial<PaceState>>(DOCUMENT)).get(DOCUMENT);
    const { nextAt = now, freeAt = [] } = held?.value ?? {};
    return { nextAt, freeAt: freeAt.filter((at) => at > now), version: held?.version ?? null };
  }
}

const sorted = (instants: readonly number[]): readonly number[] =>
  instants.toSorted((one, other) => one - other);
