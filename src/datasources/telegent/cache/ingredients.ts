import type { CacheEntry } from './cache.js';

/** A cached answer of the platform that went into an answer to a client. */
export interface Ingredient {
  readonly entry: CacheEntry;
  /** Milliseconds, where the reader puts up with less than the policy gives. */
  readonly maxAgeMs: number;
}

/**
 * What the answer to a client is made of, so that it can be kept for as long as all of it is true. Only cached answers of the
 * platform can be followed like this; whatever else goes in spoils it.
 */
export class Ingredients {
  readonly #answers = new Map<string, Ingredient>();
  #isSpoilt = false;
  #isLost = false;
  #reads = 0;

  /** By the keys of the cache. */
  get answers(): ReadonlyMap<string, Ingredient> {
    return this.#answers;
  }

  /** Reads that went in, one of many keys counted once. */
  get reads(): number {
    return this.#reads;
  }

  /** Whether something went in that nobody can follow. */
  get isSpoilt(): boolean {
    return this.#isSpoilt;
  }

  /** Whether something went in that nobody follows this time, such as what was outdated when it came. */
  get isLost(): boolean {
    return this.#isLost;
  }

  spoil(): void {
    this.#isSpoilt = true;
  }

  countRead(): void {
    this.#reads++;
  }

  /** An answer goes in; undefined where the cache did not keep it. */
  add(key: string, entry: CacheEntry | undefined, maxAgeMs = Infinity): void {
    const known = this.#answers.get(key);
    // Two states of one thing are a mix that no later reader may be shown.
    if (entry === undefined || (known !== undefined && known.entry !== entry)) {
      this.#isLost = true;
      return;
    }
    this.#answers.set(key, { entry, maxAgeMs: Math.min(maxAgeMs, known?.maxAgeMs ?? Infinity) });
  }
}

/** The same object, whose every use spoils what a request is answered. */
export function spoiling<T extends object>(thing: T, ingredients: Ingredients | null): T {
  if (ingredients === null) return thing;
  return new Proxy(thing, {
    get: (target, name) => {
      ingredients.spoil();
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
