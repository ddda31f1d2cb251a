import type { Clock } from '../../../clock.js';
import type { HeldSlots } from '../../../store/quota-log.js';
import type { ClientObserver } from '../observer.js';
import { rateLimited, Uncounted } from '../transport/failures.js';
import { type ForecastBasis, RetryPromises, slotInstant } from './quota-forecast.js';
import { PlaceOrder, type RankedStanding } from './place-order.js';
import { CredentialSlots, type SlotSettings, WINDOW_MS } from './credential-slots.js';
import { type Entry, Place, type Queue, type Slot } from './quota-place.js';
import { type ClaimedTurn, type Turn, WaitingTurns } from './waiting-turns.js';

/** By how much a retry may be promised later than its slot comes free: in whole seconds, by a forecast of rounds to come. */
const PROMISE_SLACK_MS = 5_000;
/** How long slots are kept for a promised retry that does not come. */
const PROMISE_GRACE_MS = 5_000;
/** For so many rounds of the quota retries are promised: a flood of refused callers must not book it for hours. */
const PROMISED_ROUNDS = 10;
/** At most so many rounds of the quota stand in the queue. */
const QUEUED_ROUNDS = 10;
const BACKGROUND = 2;

/** What the quota of a credential is made of. */
export interface QuotaSettings extends SlotSettings {
  /** Requests in any sliding minute. */
  readonly limit: number;
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
  readonly #slots: CredentialSlots;
  #arrivals = 0;
  #pausedUntil = 0;
  #running = false;
  #looks = 0;
  #endNap = (): void => undefined;

  constructor(private readonly settings: QuotaSettings) {
    this.clock = settings.clock;
    this.observer = settings.observer;
    this.#slots = new CredentialSlots(settings);
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
    return Math.max(0, this.settings.limit - this.#slots.known);
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
    const free = this.#order.limitOf(place, this.#waitedByViewerOf(place)) - this.#slots.known;
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
    const held = await this.#held(place);
    const limit = this.#order.limitOf(place, this.#waitedByViewerOf(place));
    const { answerMs } = this.#slots;
    return { now, limit, held, windowMs: WINDOW_MS, answerMs, notBefore: this.#pausedUntil };
  }

  /** The slots held now by all processes. Throws Uncounted while the log is out of reach. */
  async #held({ entry }: Place): Promise<HeldSlots> {
    try {
      return await this.#slots.held();
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
    while (this.#turns.size > 0) {
      const look = this.#looks;
      const haveEnded = await Promise.all(this.#nextTurns().map((turn) => this.#serve(turn)));
      if (haveEnded.includes(false)) await this.#rest(look);
    }
    this.#running = false;
  }

  /** Those for whom a slot is asked for at once: all, where there is one for each; else who comes first. */
  #nextTurns(): readonly Turn[] {
    const free = this.remaining() - this.#turns.size;
    const kept = ({ place }: Turn): number => this.settings.limit - this.#order.limitOf(place);
    if (free >= 0 && this.#turns.all().every((turn) => kept(turn) <= free)) return this.#turns.all();
    const first = this.#turns.first();
    return first === undefined ? [] : [first];
  }

  /** False where the turn has still to wait. */
  async #serve(turn: Turn): Promise<boolean> {
    try {
      const slot = await this.#claimFor(turn.place);
      if (slot === null) return false;
      // Who was given up while the log was asked needs no slot.
      if (this.#turns.remove(turn)) turn.grant(slot);
      else slot.giveBack();
    } catch (error) {
      this.#fail(turn, error);
    }
    return true;
  }

  #fail(turn: Turn, error: unknown): void {
    this.#turns.remove(turn);
    turn.fail(error instanceof Uncounted ? error : new Uncounted(turn.place.entry.operation, error));
  }

  async #claimFor(place: Place): Promise<ClaimedTurn | null> {
    if (this.#pausedUntil > this.clock.now()) return null;
    return this.#slots.claim(this.#order.limitOf(place), () => this.#order.take(place));
  }

  /** Waits until it is worth while to look again for who comes first. */
  async #rest(look: number): Promise<void> {
    const now = this.clock.now();
    const first = this.#turns.first();
    if (first === undefined) return;
    if (this.#pausedUntil > now) return this.#sleep(this.#pausedUntil - now, look);
    const limit = this.#order.limitOf(first.place);
    try {
      const held = await this.#held(first.place);
      // Another process, whose clock is ahead, may have freed a slot between the two looks.
      if (held.count < limit) return await this.#sleep(0, look);
      // A request that is still unanswered frees its slot a window from now at the earliest.
      const next = Math.min(held.freeAt[held.count - limit] ?? Infinity, now + WINDOW_MS);
      return await this.#sleep(next - now, look);
    } catch (error) {
      this.#fail(first, error);
    }
  }

  async #sleep(ms: number, look: number): Promise<void> {
    if (look !== this.#looks) return;
    await new Promise<void>((resolve) => {
      const cancel = this.clock.after(Math.max(1, ms), resolve);
      this.#endNap = () => {
        cancel();
        resolve();
      };
    });
  }
}
