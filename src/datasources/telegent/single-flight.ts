import { Demand } from './quota/demand.js';
import type { Place } from './quota/quota-place.js';

/** A read of the platform under way, and everyone who waits for it. */
export interface Flight<T> {
  readonly demand: Demand;
  readonly outcome: Promise<T>;
  /** Its place in the queue of the quota, once it has one. */
  place: Place | undefined;
  /** Its place in the order of reads. */
  readonly order: number;
  /** Whether its answer will still be true when it comes: nothing that it reads was written meanwhile. */
  readonly isCurrent: () => boolean;
  /** Set when nobody waits for it any more, so that it is not joined. */
  isGivenUp?: true;
  /** What it will answer. */
  readonly keys: string[];
}

/** The reads under way by the keys that they will answer, so that any number of callers share one. */
export class Flights {
  readonly #byKey = new Map<string, Flight<unknown>>();

  /** The flight that will answer the key, if there is one that began after `notBefore` and whose answer will still be true. */
  find<T>(key: string, notBefore = 0): Flight<T> | undefined {
    const flight = this.#byKey.get(key);
    if (flight === undefined || flight.isGivenUp === true || flight.order <= notBefore) return undefined;
    return flight.isCurrent() ? (flight as Flight<T>) : undefined;
  }

  /** Starts a flight that others find under each of the keys until it has ended. */
  start<T>(
    keys: readonly string[],
    { order, isCurrent }: Pick<Flight<T>, 'order' | 'isCurrent'>,
    work: (flight: Flight<T>) => Promise<T>,
  ): Flight<T> {
    let settle: (outcome: Promise<T>) => void = () => undefined;
    const outcome = new Promise<T>((resolve) => (settle = resolve));
    const flight: Flight<T> = { demand: new Demand(), outcome, place: undefined, order, isCurrent, keys: [] };
    this.add(flight, keys);
    const land = (): void => {
      for (const key of flight.keys) if (this.#byKey.get(key) === flight) this.#byKey.delete(key);
    };
    outcome.then(land, land);
    settle(work(flight));
    return flight;
  }

  /** Lets others find the flight under more keys. */
  add<T>(flight: Flight<T>, keys: readonly string[]): void {
    flight.keys.push(...keys);
    for (const key of keys) this.#byKey.set(key, flight);
  }
}
