import type { Clock } from '../../../clock.js';
import type { HeldSlots, QuotaLog } from '../../../store/quota-log.js';
import type { ClientObserver } from '../observer.js';
import { rateLimited, Uncounted } from '../transport/failures.js';
import { type ForecastBasis, RetryPromises, slotInstant } from './quota-forecast.js';
import { QuotaMirror } from './quota-mirror.js';
import { type Entry, Place, type Queue, type Slot } from './quota-place.js';

/** How long a slot stays taken after its answer; a little over a minute, since two machines' clocks never quite agree. */
export const WINDOW_MS = 60_200;
/** A slot without an answer is given up this long after the time limit of its request. */
const LEASE_SLACK_MS = 5_000;
/** By how much a retry may be promised later than its slot comes free: in whole seconds, by a forecast of rounds to come. */
const PROMISE_SLACK_MS = 5_000;
/** How long slots are kept for a promised retry that does not come. */
const PROMISE_GRACE_MS = 5_000;
/** For so many rounds of the quota retries are promised: a flood of refused callers must not book it for hours. */
const PROMISED_ROUNDS = 10;
/** Instants of the log that a forecast looks at. */
const FORECAST_DEPTH = 1_000;
/** What an answer is thought to take, in milliseconds, before there was one; and the share of a new measurement in the average. */
const FIRST_ANSWER_MS = 250;
const SMOOTHING = 0.1;
/** Share of the quota that work of each rank may fill; it leaves the rest to work of a lower rank. */
const SHARE_OF_RANK = [1, 3 / 4, 1 / 2];
const BACKGROUND = 2;

/** What the quota of a credential is made of. */
export interface QuotaSettings {
  readonly credentialId: string;
  /** Requests in any sliding minute. */
  readonly limit: number;
  /** Time limit of one request, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: QuotaLog;
  readonly clock: Clock;
  readonly observer: ClientObserver;
}

interface Turn {
  readonly place: Place;
  readonly grant: (slot: Slot) => void;
  readonly fail: (error: unknown) => void;
}

/** The quota of one credential: who may send next, and what those hear for whom that is too late. */
export class Quota implements Queue {
  readonly clock: Clock;
  readonly observer: ClientObserver;
  readonly #places = new Set<Place>();
  /** By arrival. */
  readonly #turns: Turn[] = [];
  readonly #promises = new RetryPromises(PROMISE_GRACE_MS);
  readonly #mirror = new QuotaMirror(WINDOW_MS);
  #arrivals = 0;
  #pausedUntil = 0;
  #answerMs = FIRST_ANSWER_MS;
  #running = false;
  #looks = 0;
  #nap = new AbortController();

  constructor(private readonly settings: QuotaSettings) {
    this.clock = settings.clock;
    this.observer = settings.observer;
  }

  /**
   * Takes a place in the queue. Throws RATE_LIMITED at once when its turn would come later than `patienceMs`; a caller
   * that comes back after the `retryAfter` told then finds its turn kept.
   */
  async enter(entry: Entry): Promise<Place> {
    const place = new Place(this, entry, ++this.#arrivals);
    if (this.#hasRoomFor(place)) this.#places.add(place);
    else await this.#admit(place);
    return place;
  }

  forget(place: Place): void {
    this.#places.delete(place);
  }

  /** Requests that may still be sent in the present minute, as far as this process knows. */
  remaining(): number {
    return Math.max(0, this.settings.limit - this.#mirror.count(this.clock.now()));
  }

  /** Sends nothing for `ms` milliseconds. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.clock.now() + ms);
  }

  async instantOf(place: Place): Promise<number> {
    return slotInstant(await this.#basis(place), this.#slotsAheadOf(place));
  }

  turn(place: Place): Promise<Slot> {
    return new Promise((grant, fail) => {
      let index = this.#turns.length;
      while (index > 0 && place.arrival < (this.#turns[index - 1]?.place.arrival ?? 0)) index--;
      this.#turns.splice(index, 0, { place, grant, fail });
      this.wake();
      void this.#run();
    });
  }

  wake(): void {
    this.#looks++;
    this.#nap.abort();
  }

  /** Whether the place need not wait, told in no time from what this process knows. */
  #hasRoomFor({ slots, entry }: Place): boolean {
    const now = this.clock.now();
    if (this.#promises.size > 0 || this.#pausedUntil > now) return false;
    const free = this.#limitFor(entry.demand.rank) - this.#mirror.count(now);
    return free >= slots + this.#sum(() => true);
  }

  async #admit(place: Place): Promise<void> {
    const { demand, key, operation, patienceMs } = place.entry;
    const basis = await this.#basis(place);
    const wait = this.#firstInstant(basis, place) - basis.now;
    if (wait <= patienceMs) {
      this.#promises.keep(key);
      // In the same step as the decision, or callers who come at once would all be promised the same slot.
      this.#places.add(place);
      return;
    }
    const error = rateLimited(operation, this.settings.limit, wait);
    const isBooked = this.#promises.size >= PROMISED_ROUNDS * this.settings.limit;
    if (demand.rank !== BACKGROUND && !isBooked) {
      this.#promises.give(key, basis.now + (error.retryAfter ?? 0) * 1000, place.slots);
    }
    throw error;
  }

  /** When the last request of a newcomer can be sent: behind those who wait, and those to whom a slot was promised. */
  #firstInstant(basis: ForecastBasis, place: Place): number {
    const ahead = this.#slotsAheadOf(place) + place.slots - 1;
    const promised = this.#promises.dueOf(place.entry.key, basis.now);
    if (promised !== undefined) return Math.max(promised, slotInstant(basis, ahead));
    for (let reserved = 0; ;) {
      const instant = slotInstant(basis, ahead + reserved);
      const due = this.#promises.slotsDueBy(instant + PROMISE_SLACK_MS, basis.now);
      if (due <= reserved) return instant;
      reserved = due;
    }
  }

  async #basis(place: Place): Promise<ForecastBasis> {
    const now = this.clock.now();
    const held = await this.#held(place, now);
    const limit = this.#limitFor(place.entry.demand.rank);
    return { now, limit, held, windowMs: WINDOW_MS, answerMs: this.#answerMs, notBefore: this.#pausedUntil };
  }

  /** The slots held now, by the log that all processes share. Throws Uncounted while that is out of reach. */
  async #held({ entry }: Place, now: number): Promise<HeldSlots> {
    const { log, credentialId } = this.settings;
    try {
      const held = await log.held(credentialId, now, FORECAST_DEPTH);
      this.#mirror.observe(held.count, now);
      return held;
    } catch (error) {
      throw new Uncounted(entry.operation, error);
    }
  }

  /**
   * Background work leaves half of the quota to those who wait, and optional parts a quarter, which the lists of the same
   * screen need next. One slot at least, or it would never be done.
   */
  #limitFor(rank: number): number {
    return Math.max(1, Math.floor(this.settings.limit * (SHARE_OF_RANK[rank] ?? 1)));
  }

  #slotsAheadOf(place: Place): number {
    return this.#sum((other) => other !== place && other.isBefore(place));
  }

  #sum(counts: (place: Place) => boolean): number {
    let slots = 0;
    for (const place of this.#places) if (counts(place)) slots += place.slots;
    return slots;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let turn = this.#next(); turn !== undefined; turn = this.#next()) {
      try {
        const slot = await this.#claimFor(turn.place);
        if (slot === null) continue;
        this.#remove(turn);
        turn.grant(slot);
      } catch (error) {
        this.#remove(turn);
        turn.fail(error instanceof Uncounted ? error : new Uncounted(turn.place.entry.operation, error));
      }
    }
    this.#running = false;
  }

  #next(): Turn | undefined {
    let first: Turn | undefined;
    for (const turn of this.#turns) {
      if (first === undefined || turn.place.isBefore(first.place)) first = turn;
      if (first.place.entry.demand.rank === 0) return first;
    }
    return first;
  }

  #remove(turn: Turn): void {
    this.#turns.splice(this.#turns.indexOf(turn), 1);
  }

  /** A slot, or null after a wait that was long enough to look again. */
  async #claimFor(place: Place): Promise<Slot | null> {
    const { log, credentialId, timeoutMs } = this.settings;
    const look = this.#looks;
    const now = this.clock.now();
    if (this.#pausedUntil > now) return this.#sleep(this.#pausedUntil - now, look);
    const limit = this.#limitFor(place.entry.demand.rank);
    const until = now + timeoutMs + WINDOW_MS + LEASE_SLACK_MS;
    const claimed = await log.claim(credentialId, { limit, now, until });
    if (claimed !== null) return this.#slot(claimed.id, claimed.held, now);
    const held = await this.#held(place, now);
    // Another process, whose clock is ahead, may have freed a slot between the two looks.
    if (held.count < limit) return this.#sleep(0, look);
    // A request that is still unanswered frees its slot a window from now at the earliest.
    const next = Math.min(held.freeAt[held.count - limit] ?? Infinity, now + WINDOW_MS);
    return this.#sleep(next - now, look);
  }

  async #sleep(ms: number, look: number): Promise<null> {
    if (look !== this.#looks) return null;
    this.#nap = new AbortController();
    await this.clock.sleep(Math.max(1, ms), this.#nap.signal).catch(() => undefined);
    return null;
  }

  #slot(id: string, held: number, takenAt: number): Slot {
    const { log, credentialId } = this.settings;
    const release = this.#mirror.take();
    this.#mirror.observe(held, takenAt);
    let settled = false;
    return {
      settle: () => {
        if (settled) return;
        settled = true;
        const now = this.clock.now();
        this.#answerMs += SMOOTHING * (now - takenAt - this.#answerMs);
        release(now + WINDOW_MS);
        // When it cannot be written the slot is held until its lease ends, which only errs on the safe side.
        log.settle(credentialId, id, now + WINDOW_MS).catch(() => undefined);
      },
    };
  }
}
