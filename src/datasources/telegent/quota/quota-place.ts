import type { Clock } from '../../../clock.js';
import type { Demand } from './demand.js';
import type { ClientObserver } from '../observer.js';
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
  /** Urgency has changed: looks again whose turn it is. */
  wake(): void;
  forget(place: Place): void;
}

/** A piece of work in the queue of a credential, until it is left. Its order is by priority, then by arrival. */
export class Place {
  constructor(
    private readonly queue: Queue,
    readonly entry: Entry,
    readonly arrival: number,
    /** Requests that it has still to send. */
    public slots = entry.slots,
  ) {}

  isBefore(other: Place): boolean {
    const [own, others] = [this.entry.demand.rank, other.entry.demand.rank];
    return own === others ? this.arrival < other.arrival : own < others;
  }

  /** Waits for its turn to send one request. Rejects only when the log of the quota cannot be reached. */
  async take(): Promise<Slot> {
    const { demand } = this.entry;
    const { clock, observer } = this.queue;
    const since = clock.now();
    const stop = demand.onChange(() => this.queue.wake());
    this.slots = Math.max(1, this.slots);
    demand.waiting = true;
    try {
      const slot = await this.queue.turn(this);
      this.slots--;
      observer.quotaWait(clock.now() - since);
      return slot;
    } finally {
      stop();
      demand.waiting = false;
    }
  }

  /** Milliseconds until its next turn, as far as can be told. */
  async expectedWait(): Promise<number> {
    return Math.max(0, (await this.queue.instantOf(this)) - this.queue.clock.now());
  }

  leave(): void {
    this.queue.forget(this);
  }
}
