import type { ClaimedSlot, HeldSlots, QuotaLog, SlotClaim } from './quota-log.js';

/** Settled slots in front of the window are cut off when there are this many. */
const TRIM_AT = 1_024;

/** Slots of one credential: those without an answer, and those with one in the order in which they come free. */
class Slots {
  readonly unsettled = new Map<string, number>();
  #settled: number[] = [];
  #start = 0;

  get count(): number {
    return this.unsettled.size + this.#settled.length - this.#start;
  }

  free(now: number): void {
    for (const [id, until] of this.unsettled) {
      if (until > now) break;
      this.unsettled.delete(id);
    }
    while (this.#start < this.#settled.length && (this.#settled[this.#start] ?? 0) <= now) this.#start++;
    if (this.#start < TRIM_AT) return;
    this.#settled = this.#settled.slice(this.#start);
    this.#start = 0;
  }

  settle(freeAt: number): void {
    let place = this.#settled.length;
    while (place > this.#start && (this.#settled[place - 1] ?? 0) > freeAt) place--;
    this.#settled.splice(place, 0, freeAt);
  }

  /** The earliest `most` instants at which slots come free. */
  instants(most: number): number[] {
    const settled = this.#settled.slice(this.#start, this.#start + most);
    return [...settled, ...this.unsettled.values()].sort((a, b) => a - b).slice(0, most);
  }
}

/** The log of one process, gone with it. A claim costs about a microsecond at any limit. */
export class MemoryQuotaLog implements QuotaLog {
  readonly #slots = new Map<string, Slots>();
  #lastId = 0;

  claim(credential: string, { limit, now, until }: SlotClaim): Promise<ClaimedSlot | null> {
    const slots = this.#of(credential);
    slots.free(now);
    if (slots.count >= limit) return Promise.resolve(null);
    const id = String(++this.#lastId);
    slots.unsettled.set(id, until);
    return Promise.resolve({ id, held: slots.count });
  }

  settle(credential: string, slotId: string, freeAt: number): Promise<void> {
    const slots = this.#of(credential);
    if (slots.unsettled.delete(slotId)) slots.settle(freeAt);
    return Promise.resolve();
  }

  held(credential: string, now: number, most: number): Promise<HeldSlots> {
    const slots = this.#of(credential);
    slots.free(now);
    return Promise.resolve({ count: slots.count, freeAt: slots.instants(most) });
  }

  #of(credential: string): Slots {
    const known = this.#slots.get(credential);
    if (known !== undefined) return known;
    const slots = new Slots();
    this.#slots.set(credential, slots);
    return slots;
  }
}
