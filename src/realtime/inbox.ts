/** What a subscription can have waiting for it before it counts as too slow. */
export const LONGEST_BACKLOG = 100;

/** The client does not take what it subscribed to as fast as it comes. */
export class SlowConsumer extends Error {
  constructor() {
    super('The client is too slow for what it subscribed to.');
    this.name = 'SlowConsumer';
  }
}

/**
 * What has come for a subscription and is not taken yet; bounded. What only says that something has changed is merged with
 * what waits already, so that it never fills up.
 */
export class Inbox<Item> {
  readonly #items: Item[] = [];
  #isClosed = false;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(private readonly merges: boolean) {}

  put(item: Item): void {
    if (this.#isClosed || this.#failure) return;
    if (this.merges && this.#items.length > 0) return;
    if (this.#items.length >= LONGEST_BACKLOG) return this.fail(new SlowConsumer());
    this.#items.push(item);
    this.#wake?.();
  }

  /** What waits is forgotten, and who takes next is told. */
  fail(failure: Error): void {
    this.#failure = failure;
    this.#items.length = 0;
    this.#wake?.();
  }

  close(): void {
    this.#isClosed = true;
    this.#items.length = 0;
    this.#wake?.();
  }

  /** The next item, when there is one; null once it is closed. */
  async take(): Promise<Item | null> {
    for (;;) {
      if (this.#isClosed) return null;
      if (this.#failure) throw this.#failure;
      const item = this.#items.shift();
      if (item !== undefined) return item;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#wake = null;
    }
  }
}
