import type { CacheEntry } from './cache.js';
import type { Epochs } from './epochs.js';
import type { Ingredient } from './ingredients.js';

/** Two clocks of one store may differ by this; an entry from farther in the future was written under another time. */
export const CLOCK_SKEW_MS = 60_000;

/** What a life is measured by. */
interface Surroundings {
  /** Milliseconds for which an answer is fresh, from when it was read. */
  readonly lifeMs: (ingredient: Ingredient) => number;
  /** The entry that the cache has under a key now, however true. */
  readonly held: (key: string) => CacheEntry | undefined;
  readonly isInContact: () => boolean;
  readonly now: () => number;
  /** Changes with everything but time and contact. */
  readonly revision: () => string;
  readonly since: Epochs;
}

/**
 * How long something is true that was made of cached answers: until the first of them is not fresh any more, was dropped, is
 * dirty, or was read anew. What was looked at once is not looked at again before something has changed.
 */
export class Life {
  /** Milliseconds since 1970. */
  readonly #until: number;
  readonly #from: number;
  readonly #epoch: number;
  readonly #tags: readonly string[];
  #seen: string | null = null;

  constructor(
    private readonly answers: readonly (readonly [key: string, ingredient: Ingredient])[],
    private readonly surroundings: Surroundings,
  ) {
    const ingredients = answers.map(([, ingredient]) => ingredient);
    const readAt = ingredients.map(({ entry }) => entry.readAt);
    this.#until = Math.min(...ingredients.map((one) => one.entry.readAt + surroundings.lifeMs(one)));
    this.#from = Math.max(...readAt) - CLOCK_SKEW_MS;
    this.#tags = [...new Set(ingredients.flatMap(({ entry }) => entry.tags))];
    this.#epoch = surroundings.since.current;
  }

  isTrue(): boolean {
    const { now, isInContact, revision } = this.surroundings;
    const time = now();
    if (time >= this.#until || time < this.#from || !isInContact()) return false;
    const present = revision();
    if (present === this.#seen) return true;
    if (!this.#isUntouched()) return false;
    this.#seen = present;
    return true;
  }

  #isUntouched(): boolean {
    const { since, held } = this.surroundings;
    if (since.isOutdated(this.#epoch, this.#tags) || since.isDirty(this.#tags)) return false;
    return this.answers.every(([key, { entry }]) => {
      const present = held(key);
      // An entry that went for want of room, or came back out of the store, says nothing against this one.
      return present === undefined || present.readAt <= entry.readAt;
    });
  }
}
