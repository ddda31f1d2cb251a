import { QuotaMirror } from './quota-mirror.js';

/** Where a piece of work stands among those of its rank: the lower round first, then the lower arrival. */
export interface Standing {
  readonly round: number;
  readonly arrival: number;
}

/** Viewers of whom no request is left are forgotten when there are this many. */
const FORGET_AT = 1_000;
/** So long after the last request of somebody else a viewer is thought to be alone, in milliseconds. */
const ALONE_AFTER_MS = 5 * 60_000;
/** Share of the quota beyond which a viewer has had its part of the minute. */
const PART_OF_ONE = 1 / 2;

/** Work of a viewer that waits, or was promised a turn. */
interface Booked {
  /** The round in which the next request of the viewer stands. */
  readonly next: number;
  readonly pieces: number;
}

/**
 * Round-robin between viewers: the requests of one that wait stand in rounds one after the other, so that whoever asks for
 * little comes before the rest of what somebody asks for who asks for much. Who has nothing waiting stands in the round that is
 * served, and so does work of no viewer.
 */
export class FairTurns {
  #served = 0;
  readonly #booked = new Map<string, Booked>();

  /** The round in which the next request of the viewer would stand. */
  roundOf(viewer: string | null): number {
    const next = viewer === null ? 0 : (this.#booked.get(viewer)?.next ?? 0);
    return Math.max(this.#served, next);
  }

  /** Takes rounds for a piece of work of the viewer, from `round` on. */
  book(viewer: string | null, round: number, slots: number): void {
    if (viewer === null) return;
    const { next, pieces } = this.#booked.get(viewer) ?? { next: 0, pieces: 0 };
    this.#booked.set(viewer, { next: Math.max(next, round + slots), pieces: pieces + 1 });
  }

  /** A piece of work of the viewer is done, or is waited for no more. */
  end(viewer: string | null): void {
    if (viewer === null) return;
    const { next, pieces } = this.#booked.get(viewer) ?? { next: 0, pieces: 1 };
    if (pieces > 1) this.#booked.set(viewer, { next, pieces: pieces - 1 });
    else this.#booked.delete(viewer);
  }

  /** Work of the round was served. */
  serve(round: number): void {
    this.#served = Math.max(this.#served, round);
  }

  isDue(round: number): boolean {
    return round <= this.#served;
  }

  isBefore(one: Standing, other: Standing): boolean {
    // Whatever is due by now is equal, whenever it became so.
    const [own, others] = [Math.max(one.round, this.#served), Math.max(other.round, this.#served)];
    return own === others ? one.arrival < other.arrival : own < others;
  }
}

/**
 * What each viewer has had of the quota in the last minute. While others ask as well, one that has had half of it neither
 * goes before those who have not, nor takes the last slots, which are kept for them.
 */
export class Portions {
  readonly #taken = new Map<string, QuotaMirror>();
  #latest = { viewer: '', at: -Infinity };
  #other = { viewer: '', at: -Infinity };

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Notes that the viewer asks. */
  see(viewer: string | null, now: number): void {
    if (viewer === null) return;
    if (viewer !== this.#latest.viewer) this.#other = this.#latest;
    this.#latest = { viewer, at: now };
  }

  /** Notes that the viewer has taken a slot; the returned function tells when it comes free. */
  take(viewer: string | null, now: number): (freeAt: number) => void {
    if (viewer === null) return () => undefined;
    let taken = this.#taken.get(viewer);
    if (taken === undefined) {
      if (this.#taken.size >= FORGET_AT) this.#forget(now);
      this.#taken.set(viewer, (taken = new QuotaMirror(this.windowMs)));
    }
    return taken.take();
  }

  /** Whether the viewer has had its part, or has with the slots that it waits for, and others are about. */
  isServed(viewer: string | null, now: number, waited = 0): boolean {
    if (viewer === null) return false;
    const other = this.#latest.viewer === viewer ? this.#other : this.#latest;
    if (other.at < now - ALONE_AFTER_MS) return false;
    return (this.#taken.get(viewer)?.count(now) ?? 0) + waited >= this.limit * PART_OF_ONE;
  }

  #forget(now: number): void {
    for (const [viewer, taken] of this.#taken) if (taken.count(now) === 0) this.#taken.delete(viewer);
  }
}
