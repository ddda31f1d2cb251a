import { LRUCache } from 'lru-cache';
import type { KeptResponse } from './kept-response.js';

/** An answer that is being made. */
interface Making {
  readonly revision: number;
  readonly outcome: Promise<KeptResponse | null>;
}

/** What an answer is made under. */
export interface Turn {
  /** Gives the answer to everybody who waits for it, and keeps it where it may be kept; null when there is none. */
  end(response: KeptResponse | null): void;
}

const NOBODY: Turn = { end: () => undefined };
const REMEMBERED_UNSHARED = 10_000;

/** Answers as bytes by their keys, the least used of which go where there is no room, and answers that are being made. */
export class ResponseCache {
  readonly #kept: LRUCache<string, KeptResponse>;
  readonly #making = new Map<string, Making>();
  /** Keys of answers that proved to be nobody else's, for which nobody waits. */
  readonly #unshared = new LRUCache<string, true>({ max: REMEMBERED_UNSHARED });

  constructor(
    private readonly settings: {
      readonly maxBytes: number;
      /** Changes whenever something was dropped: who asks after that must not be given what was read before. */
      readonly revision: () => number;
    },
  ) {
    const { maxBytes } = settings;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length,
    });
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  find(key: string): KeptResponse | null {
    const response = this.#kept.get(key);
    if (response === undefined) return null;
    if (response.life?.isTrue()) return response;
    this.#kept.delete(key);
    return null;
  }

  /** The answer that is being made for the same question, if it will be true still; null where there is none to wait for. */
  join(key: string): Promise<KeptResponse | null> | null {
    const making = this.#making.get(key);
    return making?.revision === this.settings.revision() ? making.outcome : null;
  }

  /** Makes an answer, for which others can wait until the turn is ended. */
  begin(key: string): Turn {
    if (this.#unshared.has(key)) return { end: (response) => this.#keep(key, response) };
    let settle: (response: KeptResponse | null) => void = () => undefined;
    const outcome = new Promise<KeptResponse | null>((resolve) => (settle = resolve));
    const making: Making = { revision: this.settings.revision(), outcome };
    this.#making.set(key, making);
    return {
      end: (response) => {
        if (this.#making.get(key) === making) this.#making.delete(key);
        this.#keep(key, response);
        settle(response);
      },
    };
  }

  /** Forgets what a client does not want to see again, and makes an answer of its own for it. */
  pass(key: string): Turn {
    this.#kept.delete(key);
    return NOBODY;
  }

  /** The answer can be shared with nobody, now or later. */
  unshare(key: string): void {
    this.#unshared.set(key, true);
  }

  #keep(key: string, response: KeptResponse | null): void {
    // What is larger than all the room is not taken in.
    if (response?.life?.isTrue()) this.#kept.set(key, response);
  }
}
