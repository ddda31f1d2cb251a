/** What a value was read as when it could not be understood. */
export type ValueKind = 'date' | 'number' | 'flag' | 'dataAmount' | 'keywordFilter' | 'iccid';

/** A set of callbacks that the decoder tells of one kind of event. */
export class Observers<Event extends readonly unknown[]> {
  readonly #listeners = new Set<(...event: Event) => void>();

  /** Adds a listener; the function that it returns takes it away. */
  readonly subscribe = (listener: (...event: Event) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (...event: Event): void => {
    for (const listener of this.#listeners) listener(...event);
  };
}

const rows = new Observers<[list: string]>();
const values = new Observers<[kind: ValueKind]>();

/** Called with the name of a list for each of its rows that was left out because it cannot be identified. */
export const onUnreadableRow = rows.subscribe;
export const reportUnreadableRow = rows.tell;

/** Called with the kind of each value that was present and became null because nobody could understand it. */
export const onUnreadableValue = values.subscribe;
export const reportUnreadableValue = values.tell;
