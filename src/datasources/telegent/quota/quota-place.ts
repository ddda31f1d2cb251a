import type { Clock } from '../../../clock.js';
import type { Demand } from './demand.js';
import type { ClientObserver } from '../observer.js';
import type { RankedStanding } from './place-order.js';
import type { UpstreamOperation } from '../request.js';

/** A request that may be sent; settled when its answer is there, or when it is certain that none comes. */
export interface Slot {
  settle(): void;
}

/** What a place in the queue is asked for. */
export interface Entry {
  readonly operation: UpstreamOperation;
  readonly demand: Demand;
  /** Names the work, so that a caller that comes back as told is known again. */
  readonly key: string;
  /** Requests that it will take, a token's included. */
  readonly slots: number;
  /** Milliseconds until its first turn that its caller is ready to wait. */
  readonly patienceMs: number;
}

/** The queue that a place stands in. */
export interface Queue {
  readonly clock: Clock;
  readonly observer: ClientObserver;
  /** Resolves when it is the turn of the place. */
  turn(place: Place): Promise<Slot>;
  /** The instant at which its next turn comes, in milliseconds since the epoch. */
  instantOf(place: Place): Promise<number>;
  forget(place: Place): void;
  /** Gives the place up; false where it does not wait for a slot at the moment. */
  drop(place: Place): boolean;
}

/** A piece of work in the queue of a credential, until it is left. */
export class Place {
  constructor(
    private readonly queue: Queue,
    readonly entry: Entry,
    readonly arrival: number,
    /** Requests that it has still to send. */
    public slots = entry.slots,
  ) {}

  /** On whose behalf it waits, as when it was last given its standing. */
  viewers: readonly string[] = [];
  /** The viewer whose rounds it takes up. */
  bookedFor: string | null = null;
  /** Where it stands among the others. */
  standing: RankedStanding = { rank: 0, round: 0, arrival: this.arrival };

  /** Waits for its turn to send one request. Rejects only when the log of the quota cannot be reached. */
  async take(): Promise<Slot> {
    const { demand } = this.entry;
    const { clock, observer } = this.queue;
    const since = clock.now();
    this.slots = Math.max(1, this.slots);
    demand.waiting = true;
    try {
      const slot = await this.queue.turn(this);
      this.slots--;
      observer.quotaWait(clock.now() - since);
      return slot;
    } finally {
      demand.waiting = false;
    }
  }

  /** Milliseconds until its next turn, as far as can be told. */
  async expectedWait(): Promise<number> {
    return Math.max(0, (await this.queue.instantOf(this)) - this.queue.clock.now());
  }

  /** Gives up what nobody waits for any more; false where it does not wait for a slot at the moment. */
  drop(): boolean {
    return this.queue.drop(this);
  }

  leave(): void {
    this.queue.forget(this);
  }
}
