import type { Ledger, LedgerChange } from '../../store/ledger/ledger.js';

const DOCUMENT = 'monitor/pace';
const MINUTE = 60_000;
const ATTEMPTS = 10;

interface PaceState {
  readonly nextAt: number;
  /** The latest slots, the oldest first: as many as a minute has. */
  readonly taken: readonly number[];
}

/** A slot that is free now, with the change that takes it; or when there is one. */
export type Slot = { readonly take: LedgerChange } | { readonly notBefore: number };

/** The budget of all processes on a ledger: so many looks in any minute, spread evenly. */
export class Pace {
  /** Milliseconds between two looks. */
  readonly intervalMs: number;
  readonly #aMinute: number;

  /** `perMinute` may be a fraction. */
  constructor(
    private readonly ledger: Ledger,
    perMinute: number,
  ) {
    this.intervalMs = MINUTE / perMinute;
    this.#aMinute = Math.max(1, Math.floor(perMinute));
  }

  async slot(now: number): Promise<Slot> {
    const held = (await this.ledger.get<PaceState>(DOCUMENT)).get(DOCUMENT);
    const { nextAt = now, taken = [] } = held?.value ?? {};
    const oldest = taken.length < this.#aMinute ? undefined : taken.at(-this.#aMinute);
    const notBefore = Math.max(nextAt, oldest === undefined ? 0 : oldest + MINUTE);
    if (notBefore > now) return { notBefore };
    // A slot that was used a little late does not put off those behind it.
    const value: PaceState = {
      nextAt: Math.max(nextAt, now - this.intervalMs) + this.intervalMs,
      taken: [...taken, now].slice(-this.#aMinute),
    };
    return { take: { put: DOCUMENT, value, expect: held?.version ?? null } };
  }

  /** Puts off the slots to come for requests that a look took beside its own. */
  async charge(requests: number): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const now = await this.ledger.now();
      const held = (await this.ledger.get<PaceState>(DOCUMENT)).get(DOCUMENT);
      const { nextAt = now, taken = [] } = held?.value ?? {};
      const value: PaceState = { nextAt: Math.max(nextAt, now) + requests * this.intervalMs, taken };
      const change = { put: DOCUMENT, value, expect: held?.version ?? null };
      if ((await this.ledger.commit([change])) !== null) return;
    }
  }
}
