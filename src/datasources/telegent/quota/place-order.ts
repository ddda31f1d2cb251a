import type { Clock } from '../../../clock.js';
import { FairTurns, Portions, type Standing } from './fair-turns.js';
import type { Place } from './quota-place.js';

/** Share of the quota that work of each rank may fill; it leaves the rest to work of a lower rank. */
const SHARE_OF_RANK = [1, 3 / 4, 1 / 2];
const INTERACTIVE = 0;
/** Share of the quota that is kept for those who have had little of it, while somebody has had much. */
const KEPT_SHARE = 0.08;

/** Where a place stands in the queue. */
export interface RankedStanding extends Standing {
  readonly rank: number;
}

/** Who comes first in the queue of a credential: by priority, then round-robin between viewers, then by arrival. */
export class PlaceOrder {
  readonly #turns: readonly FairTurns[];
  readonly #portions: Portions;

  constructor(
    private readonly limit: number,
    windowMs: number,
    private readonly clock: Clock,
  ) {
    this.#turns = SHARE_OF_RANK.map(() => new FairTurns());
    this.#portions = new Portions(limit, windowMs);
  }

  /** Where a place stands that is asked for now. */
  standingOf(place: Place): RankedStanding {
    const { rank, viewers } = place.entry.demand;
    place.viewers = viewers;
    return { rank, arrival: place.arrival, round: this.#roundOf(rank, viewers) };
  }

  /** Takes the rounds of a place that was let in, or promised a turn. */
  book(place: Place): void {
    const { standing, viewers, slots } = place;
    place.bookedFor = viewers[0] ?? null;
    this.#turns[standing.rank]?.book(place.bookedFor, standing.round, slots);
  }

  /** The place is left. */
  end({ standing, bookedFor }: Place): void {
    this.#turns[standing.rank]?.end(bookedFor);
  }

  /** Somebody else waits for the work, or somebody does no more: it stands where the first of them would. */
  stand(place: Place): void {
    const { rank, viewers } = place.entry.demand;
    const { standing } = place;
    place.viewers = viewers;
    const round = this.#roundOf(rank, viewers);
    if (rank === standing.rank) {
      if (round < standing.round) place.standing = { ...standing, round };
      return;
    }
    this.end(place);
    place.standing = { ...standing, rank, round };
    this.book(place);
  }

  isBefore(one: Place, other: Place): boolean {
    const { rank } = one.standing;
    if (rank !== other.standing.rank) return rank < other.standing.rank;
    const [own, others] = [this.#isServed(one), this.#isServed(other)];
    return own === others ? this.precedes(one.standing, other.standing) : others;
  }

  /** The same without a look at what anyone has had of the quota. */
  precedes(one: RankedStanding, other: RankedStanding): boolean {
    if (one.rank !== other.rank) return one.rank < other.rank;
    return this.#turns[one.rank]?.isBefore(one, other) ?? false;
  }

  /** Whether nothing that has come later can be before the place. */
  isFirst(place: Place): boolean {
    const { rank, round } = place.standing;
    return rank === INTERACTIVE && this.#turns[rank]?.isDue(round) === true && !this.#isServed(place);
  }

  /** Notes that the viewers of the place ask. */
  see({ viewers }: Place): void {
    for (const viewer of viewers) this.#portions.see(viewer, this.clock.now());
  }

  /** The place has got a slot; the returned function tells when it comes free. */
  take({ standing, viewers }: Place): (freeAt: number) => void {
    this.#turns[standing.rank]?.serve(standing.round);
    return this.#portions.take(viewers[0] ?? null, this.clock.now());
  }

  /**
   * How much of the quota may be held when the place takes a slot. Background work leaves half to those who wait, and optional
   * parts a quarter, which the lists of the same screen need next. One slot at least, or it would never be done. `waited` are the
   * slots that its viewer waits for besides.
   */
  limitOf(place: Place, waited = 0): number {
    const { rank } = place.standing;
    const kept =
      rank === INTERACTIVE && this.#isServed(place, waited) ? Math.floor(this.limit * KEPT_SHARE) : 0;
    return Math.max(1, Math.floor(this.limit * (SHARE_OF_RANK[rank] ?? 1)) - kept);
  }

  #roundOf(rank: number, viewers: readonly string[]): number {
    const turns = this.#turns[rank];
    if (turns === undefined) return 0;
    if (viewers.length === 0) return turns.roundOf(null);
    return Math.min(...viewers.map((viewer) => turns.roundOf(viewer)));
  }

  #isServed({ viewers }: Place, waited = 0): boolean {
    return (
      viewers.length > 0 &&
      viewers.every((viewer) => this.#portions.isServed(viewer, this.clock.now(), waited))
    );
  }
}
