import type { HeldSlots } from '../../../store/quota-log.js';
import type { RankedStanding } from './place-order.js';
import type { Place } from './quota-place.js';

/** What a forecast rests on. Times in milliseconds. */
export interface ForecastBasis {
  readonly now: number;
  readonly limit: number;
  readonly held: HeldSlots;
  /** How long a slot is held after its answer. */
  readonly windowMs: number;
  /** How long an answer takes. */
  readonly answerMs: number;
  /** Nothing is sent before this instant. */
  readonly notBefore: number;
}

/**
 * The instant at which the slot with `index` (0 is the next one) can be taken, when every slot is taken as soon as it is
 * free: now while there are free ones, then as the held ones come free, then one cycle later for each time round.
 */
export function slotInstant(basis: ForecastBasis, index: number): number {
  const { now, limit, held, windowMs, answerMs, notBefore } = basis;
  const cycleMs = windowMs + answerMs;
  const round = Math.floor(index / limit);
  const taken = (index % limit) - (limit - held.count);
  // A slot without an answer is held longer in the log than it will be in fact.
  const freeAt = taken < 0 ? now : Math.min(held.freeAt[taken] ?? Infinity, now + cycleMs);
  return Math.max(freeAt, notBefore) + round * cycleMs;
}

/** A turn that a refused caller was told of. */
export interface Promised {
  readonly due: number;
  readonly slots: number;
  /** What was refused; it stands where it stood when it comes back. */
  readonly place: Place;
}

/**
 * The retries that refused callers were told to make. Slots are kept free for them, so that whoever comes back at the
 * time named finds one; a promise lapses shortly after it fell due.
 */
export class RetryPromises {
  readonly #byKey = new Map<string, Promised>();

  constructor(
    private readonly graceMs: number,
    /** Is told of each promise that is kept, or has lapsed. */
    private readonly onEnd: (promised: Promised) => void,
  ) {}

  get size(): number {
    return this.#byKey.size;
  }

  /** What was promised to `key`, or undefined. */
  of(key: string, now: number): Promised | undefined {
    this.#lapse(now);
    return this.#byKey.get(key);
  }

  /** Forgets what was promised to `key`. */
  end(key: string): void {
    const promised = this.#byKey.get(key);
    if (promised === undefined) return;
    this.#byKey.delete(key);
    this.onEnd(promised);
  }

  give(key: string, promised: Promised): void {
    this.#byKey.set(key, promised);
  }

  /** Slots promised for `instant` or earlier to those who come first. */
  slotsDueBy(instant: number, now: number, comesFirst: (standing: RankedStanding) => boolean): number {
    this.#lapse(now);
    let slots = 0;
    for (const { due, slots: promised, place } of this.#byKey.values()) {
      if (due <= instant && comesFirst(place.standing)) slots += promised;
    }
    return slots;
  }

  #lapse(now: number): void {
    for (const [key, { due }] of this.#byKey) if (due + this.graceMs < now) this.end(key);
  }
}
