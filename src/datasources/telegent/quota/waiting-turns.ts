import type { PlaceOrder } from './place-order.js';
import type { Place, Slot } from './quota-place.js';

/** A slot that was taken for a turn. */
export interface ClaimedTurn extends Slot {
  /** Nothing is sent: the slot is free again at once. */
  giveBack(): void;
}

/** A place that waits for a slot. */
export interface Turn {
  readonly place: Place;
  readonly grant: (slot: Slot) => void;
  readonly fail: (error: unknown) => void;
}

/** The places that wait for a slot at the moment. */
export class WaitingTurns {
  /** By arrival. */
  readonly #turns: Turn[] = [];

  constructor(private readonly order: PlaceOrder) {}

  add(turn: Turn): void {
    let index = this.#turns.length;
    while (index > 0 && turn.place.arrival < (this.#turns[index - 1]?.place.arrival ?? 0)) index--;
    this.#turns.splice(index, 0, turn);
  }

  get size(): number {
    return this.#turns.length;
  }

  all(): readonly Turn[] {
    return [...this.#turns];
  }

  of(place: Place): Turn | undefined {
    return this.#turns.find((turn) => turn.place === place);
  }

  /** False where it has been removed already. */
  remove(turn: Turn): boolean {
    const index = this.#turns.indexOf(turn);
    if (index >= 0) this.#turns.splice(index, 1);
    return index >= 0;
  }

  first(): Turn | undefined {
    let first: Turn | undefined;
    for (const turn of this.#turns) {
      if (first === undefined || this.order.isBefore(turn.place, first.place)) first = turn;
      if (this.order.isFirst(first.place)) return first;
    }
    return first;
  }

  last(): Turn | undefined {
    let last: Turn | undefined;
    for (const turn of this.#turns) {
      if (last === undefined || this.order.isBefore(last.place, turn.place)) last = turn;
    }
    return last;
  }
}
