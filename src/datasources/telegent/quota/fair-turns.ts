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

/**
 * Round-robin between viewers: the requests of one stand in rounds one after the other, so that whoever asks for little comes
 * before the rest of what somebody asks for who asks for much. Nobody is put back by more than `horizon` rounds, so that one
 * who asked for much is not behind everyone for longer than the quota takes once round. Work of no viewer stands in the
 * round that is served.
 */
export class FairTurns {
  #served = 0;
  readonly #next = new Map<string, number>();

  constructor(private readonly horizon: number) {}

  /** The round in which the next request of the viewer would stand. */
  roundOf(viewer: string | null): number {
    const next = viewer === null ? 0 : (this.#next.get(viewer) ?? 0);
    return Math.min(Math.max(this.#served, next), this.#served + this.horizon);
  }

  /** Takes rounds for requests of the viewer, from `round` on. */
  book(viewer: string | null, round: number, slots: number): void {
    if (viewer === null) return;
    if (this.#next.size >= FORGET_AT) this.#forget();
    this.#next.set(viewer, Math.max(this.#next.get(viewer) ?? 0, round + slots));
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

  #forget(): void {
    for (const [viewer, next] of this.#next) if (next <= this.#served) this.#next.delete(viewer);
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

  /** Whether the viewer has had its part, and others are about. */
  isServed(viewer: string | null, now: number): boolean {
    if (viewer === null) return false;
    const other = this.#latest.viewer === viewer ? this.#other : this.#latest;
    if (other.at < now - ALONE_AFTER_MS) return false;
    return (this.#taken.get(viewer)?.count(now) ?? 0) >= this.limit * PART_OF_ONE;
  }

  #forget(now: number): void {
    for (const [viewer, taken] of this.#taken) if (taken.count(now) === 0) this.#taken.delete(viewer);
  }
}
