import type { ReadMany } from './request.js';
import type { UpstreamCall } from './transport/http.js';

/** A call for many keys. Until it is sent, more keys may board it, for whomever: it leaves once, with all of them. */
export class ManyCall {
  readonly #parties: (readonly string[])[] = [];
  readonly #keys = new Set<string>();
  readonly #fillers: (() => Iterable<string>)[] = [];
  #sent: readonly string[] | undefined;

  constructor(
    private readonly limit: number,
    /** Is told of the keys that have boarded, before anyone else can look for them. */
    private readonly onBoard: (keys: readonly string[]) => void,
  ) {}

  get isOpen(): boolean {
    return this.#sent === undefined;
  }

  get room(): number {
    return this.isOpen ? this.limit - this.#keys.size : 0;
  }

  /** The keys that were asked for, by who asked. */
  get parties(): readonly (readonly string[])[] {
    return this.#parties;
  }

  /** Whether a refusal may be meant for a key that some party has not asked for. */
  get isMixed(): boolean {
    return this.#keys.size > (this.#parties[0]?.length ?? 0);
  }

  /** Takes aboard keys that somebody waits for, as far as there is room; gives those that have to go otherwise. */
  want(keys: readonly string[]): readonly string[] {
    const boarding = keys.slice(0, this.room);
    if (boarding.length > 0) this.#parties.push(boarding);
    this.#add(boarding);
    return keys.slice(boarding.length);
  }

  /** The same for keys that nobody waits for. */
  takeAlong(keys: readonly string[]): readonly string[] {
    const boarding = keys.slice(0, this.room);
    this.#add(boarding);
    return keys.slice(boarding.length);
  }

  /** What is left of its room when it is sent is filled with these keys. */
  fillWith(keys: () => Iterable<string>): void {
    this.#fillers.push(keys);
  }

  /** Closes the call: the keys that are sent. */
  close(): readonly string[] {
    if (this.#sent !== undefined) return this.#sent;
    const extra = new Set<string>();
    // Asks for no filler when there is no room.
    for (const filler of this.room > 0 ? this.#fillers : []) {
      for (const key of filler()) {
        if (this.#keys.size + extra.size >= this.limit) break;
        if (!this.#keys.has(key)) extra.add(key);
      }
    }
    this.#add([...extra]);
    return (this.#sent = [...this.#keys]);
  }

  /** Takes nobody aboard any more, since it will not be sent. */
  cancel(): void {
    this.#sent ??= [...this.#keys];
  }

  #add(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) this.#keys.add(key);
    this.onBoard(keys);
  }
}

/** A call whose body is made when it is sent. */
export function callOf<T>(many: ReadMany<T>, body: () => unknown): UpstreamCall {
  return {
    operation: many.operation,
    get body() {
      return body();
    },
  };
}

/** Cuts keys into calls of at most `limit`. */
export function chunksOf(keys: readonly string[], limit: number): (readonly string[])[] {
  const chunks: (readonly string[])[] = [];
  for (let from = 0; from < keys.length; from += limit) chunks.push(keys.slice(from, from + limit));
  return chunks;
}
