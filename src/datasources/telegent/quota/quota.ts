import type { Clock } from '../../../clock.js';
import type { ClaimedSlot, HeldSlots, QuotaLog } from '../../../store/quota-log.js';
import type { ClientObserver } from '../observer.js';
import { rateLimited, Uncounted } from '../transport/failures.js';
import { type ForecastBasis, RetryPromises, slotInstant } from './quota-forecast.js';
import { PlaceOrder, type RankedStanding } from './place-order.js';
import { QuotaMirror } from './quota-mirror.js';
import { type Entry, Place, type Queue, type Slot } from './quota-place.js';
import { type ClaimedTurn, WaitingTurns } from './waiting-turns.js';

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
/** At most so many rounds of the quota stand in the queue. */
const QUEUED_ROUNDS = 10;
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

/** The quota of one credential: who may send next, and what those hear for whom that is too late. */
export class Quota implements Queue {
  readonly clock: Clock;
  readonly observer: ClientObserver;
  /** Those who stand in the queue, with what ends the watching of their demand. */
  readonly #places = new Map<Place, () => void>();
  readonly #order: PlaceOrder;
  readonly #turns: WaitingTurns;
  readonly #promises = new RetryPromises(PROMISE_GRACE_MS, ({ place }) => this.#order.end(place));
  readonly #mirror = new QuotaMirror(WINDOW_MS);
  #arrivals = 0;
  #pausedUntil = 0;
  #answerMs = FIRST_ANSWER_MS;
  #running = false;
  #looks = 0;
  #endNap = (): void => undefined;

  constructor(private readonly settings: QuotaSettings) {
    this.clock = settings.clock;
    this.observer = settings.observer;
    this.#order = new PlaceOrder(settings.limit, WINDOW_MS, settings.clock);
    this.#turns = new WaitingTurns(this.#order);
  }

  /**
   * Takes a place in the queue. Throws RATE_LIMITED at once when its turn would come later than `patienceMs`; a caller
   * that comes back after the `retryAfter` told then finds its turn kept.
   */
  async enter(entry: Entry): Promise<Place> {
    const promised = this.#promises.of(entry.key, this.clock.now());
    const place = new Place(this, entry, promised?.place.arrival ?? ++this.#arrivals);
    this.#placeAnew(place);
    this.#order.see(place);
    if (this.#hasRoomFor(place)) this.#add(place);
    else await this.#admit(place);
    return place;
  }

  forget(place: Place): void {
    const stop = this.#places.get(place);
    if (stop === undefined) return;
    stop();
    this.#places.delete(place);
    this.#order.end(place);
  }

  drop(place: Place): boolean {
    const turn = this.#turns.of(place);
    if (turn === undefined || !this.#turns.remove(turn)) return false;
    turn.fail(rateLimited(place.entry.operation, this.settings.limit, WINDOW_MS));
    this.#wake();
    return true;
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
      this.#turns.add({ place, grant, fail });
      this.#wake();
      void this.#run();
    });
  }

  #wake(): void {
    this.#looks++;
    this.#endNap();
  }

  /** Gives the place its standing: as it was promised, or as of who comes now. */
  #placeAnew(place: Place): void {
    const promised = this.#promises.of(place.entry.key, this.clock.now());
    const standing = this.#order.standingOf(place);
    place.standing = promised?.place.standing.rank === standing.rank ? promised.place.standing : standing;
  }

  #add(place: Place): void {
    this.#order.book(place);
    const stop = place.entry.demand.onChange(() => {
      this.#order.stand(place);
      if (place.entry.demand.waiting) this.#wake();
    });
    this.#places.set(place, stop);
  }

  /** Whether the place need not wait, told in no time from what this process knows. */
  #hasRoomFor(place: Place): boolean {
    const now = this.clock.now();
    if (this.#promises.size > 0 || this.#pausedUntil > now) return false;
    const free = this.#order.limitOf(place, this.#waitedByViewerOf(place)) - this.#mirror.count(now);
    return free >= place.slots + this.#sum(() => true);
  }

  async #admit(place: Place): Promise<void> {
    const { demand, key, operation, patienceMs } = place.entry;
    const basis = await this.#basis(place);
    // Others of the same viewer may have come meanwhile.
    this.#placeAnew(place);
    const wait = this.#firstInstant(basis, place) - basis.now;
    if (wait <= patienceMs && this.#makesRoomFor(place)) {
      // In the same step as the decision, or callers who come at once would all be promised the same slot.
      this.#add(place);
      this.#promises.end(key);
      return;
    }
    const error = rateLimited(operation, this.settings.limit, wait);
    const isBooked = this.#promises.size >= PROMISED_ROUNDS * this.settings.limit;
    if (demand.rank !== BACKGROUND && !isBooked) {
      const due = basis.now + (error.retryAfter ?? 0) * 1000;
      this.#promises.end(key);
      this.#order.book(place);
      this.#promises.give(key, { due, slots: place.slots, place });
    }
    throw error;
  }

  /** The queue has an end: work that nobody waits for gives way to what comes before it. */
  #makesRoomFor(place: Place): boolean {
    if (this.#places.size < QUEUED_ROUNDS * this.settings.limit) return true;
    const last = this.#turns.last();
    if (last?.place.standing.rank !== BACKGROUND || !this.#order.isBefore(place, last.place)) return false;
    this.drop(last.place);
    return true;
  }

  /** When the last request of a newcomer can be sent: behind those who wait, and those to whom a slot was promised. */
  #firstInstant(basis: ForecastBasis, place: Place): number {
    const ahead = this.#slotsAheadOf(place) + place.slots - 1;
    const promised = this.#promises.of(place.entry.key, basis.now);
    if (promised !== undefined) return Math.max(promised.due, slotInstant(basis, ahead));
    const comesFirst = (standing: RankedStanding): boolean => this.#order.precedes(standing, place.standing);
    for (let reserved = 0; ;) {
      const instant = slotInstant(basis, ahead + reserved);
      const due = this.#promises.slotsDueBy(instant + PROMISE_SLACK_MS, basis.now, comesFirst);
      if (due <= reserved) return instant;
      reserved = due;
    }
  }

  async #basis(place: Place): Promise<ForecastBasis> {
    const now = this.clock.now();
    const held = await this.#held(place, now);
    const limit = this.#order.limitOf(place, this.#waitedByViewerOf(place));
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

  #waitedByViewerOf({ viewers: [viewer] }: Place): number {
    return viewer === undefined ? 0 : this.#sum(({ viewers }) => viewers[0] === viewer);
  }

  #slotsAheadOf(place: Place): number {
    return this.#sum((other) => other !== place && this.#order.isBefore(other, place));
  }

  #sum(counts: (place: Place) => boolean): number {
    let slots = 0;
    for (const place of this.#places.keys()) if (counts(place)) slots += place.slots;
    return slots;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let turn = this.#turns.first(); turn !== undefined; turn = this.#turns.first()) {
      try {
        const slot = await this.#claimFor(turn.place);
        if (slot === null) continue;
        // Who was given up while the log was asked needs no slot.
        if (this.#turns.remove(turn)) turn.grant(slot);
        else slot.giveBack();
      } catch (error) {
        this.#turns.remove(turn);
        turn.fail(error instanceof Uncounted ? error : new Uncounted(turn.place.entry.operation, error));
      }
    }
    this.#running = false;
  }

  /** A slot, or null after a wait that was long enough to look again. */
  async #claimFor(place: Place): Promise<ClaimedTurn | null> {
    const { log, credentialId, timeoutMs } = this.settings;
    const look = this.#looks;
    const now = this.clock.now();
    if (this.#pausedUntil > now) return this.#sleep(this.#pausedUntil - now, look);
    const limit = this.#order.limitOf(place);
    const until = now + timeoutMs + WINDOW_MS + LEASE_SLACK_MS;
    const claimed = await log.claim(credentialId, { limit, now, until });
    if (claimed !== null) return this.#slot(place, claimed, now);
    const held = await this.#held(place, now);
    // Another process, whose clock is ahead, may have freed a slot between the two looks.
    if (held.count < limit) return this.#sleep(0, look);
    // A request that is still unanswered frees its slot a window from now at the earliest.
    const next = Math.min(held.freeAt[held.count - limit] ?? Infinity, now + WINDOW_MS);
    return this.#sleep(next - now, look);
  }

  async #sleep(ms: number, look: number): Promise<null> {
    if (look !== this.#looks) return null;
    await new Promise<void>((resolve) => {
      const cancel = this.clock.after(Math.max(1, ms), resolve);
      this.#endNap = () => {
        cancel();
        resolve();
      };
    });
    return null;
  }

  #slot(place: Place, { id, held }: ClaimedSlot, takenAt: number): ClaimedTurn {
    const { log, credentialId } = this.settings;
    const release = this.#mirror.take();
    const releasePortion = this.#order.take(place);
    this.#mirror.observe(held, takenAt);
    let settled = false;
    const settle = (freeAt: number): void => {
      if (settled) return;
      settled = true;
      release(freeAt);
      releasePortion(freeAt);
      // When it cannot be written the slot is held until its lease ends, which only errs on the safe side.
      log.settle(credentialId, id, freeAt).catch(() => undefined);
    };
    return {
      giveBack: () => settle(this.clock.now()),
      settle: () => {
        const now = this.clock.now();
        if (!settled) this.#answerMs += SMOOTHING * (now - takenAt - this.#answerMs);
        settle(now + WINDOW_MS);
      },
    };
  }
}
