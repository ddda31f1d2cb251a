import { LRUCache } from 'lru-cache';
import type { InvalidationNews } from '../../../store/numbered-log.js';
import type { Resource } from '../request.js';

/** Tags whose last drop is remembered one by one. */
const REMEMBERED_TAGS = 100_000;

/** Names that are held by any number of holders. */
class Holds {
  readonly #holders = new Map<string, number>();

  /** Holds the names until the answer is called; calling it again does nothing. */
  hold(names: readonly string[]): () => void {
    for (const name of names) this.#holders.set(name, (this.#holders.get(name) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      for (const name of names) {
        const others = (this.#holders.get(name) ?? 1) - 1;
        if (others > 0) this.#holders.set(name, others);
        else this.#holders.delete(name);
      }
    };
  }

  hasAny(names: readonly string[]): boolean {
    return this.#holders.size > 0 && names.some((name) => this.#holders.has(name));
  }
}

/**
 * Tells which reads are outdated. The epoch of a read is the number up to which the invalidation log was known when it
 * began; it is outdated by every drop with a higher number, and, since a drop gets its number only in the store, by every
 * drop that is on its way there. So one rule serves reads under way, answers in this process, and answers that any process
 * on the store has left there.
 */
export class Epochs {
  readonly #lastDrop = new LRUCache<string, number>({
    max: REMEMBERED_TAGS,
    // What is forgotten counts as dropped.
    dispose: (number, _name, reason) => {
      if (reason === 'evict') this.#horizon = Math.max(this.#horizon, number);
    },
  });
  readonly #dropping = new Holds();
  readonly #dirty = new Holds();
  /** Drops up to this number are not known one by one. */
  #horizon = 0;
  #current = 0;
  #revision = 0;

  /** The epoch of a read that begins now. */
  get current(): number {
    return this.#current;
  }

  /** Changes whenever anything may have become outdated or dirty, or ceases to be. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes over what the log says. */
  learn({ entries, completeAfter, last }: InvalidationNews): void {
    if (completeAfter > this.#current || entries.length > 0) this.#revision++;
    if (completeAfter > this.#current) this.#horizon = Math.max(this.#horizon, completeAfter);
    for (const { number, content: tags } of entries) {
      for (const name of droppedNames(tags)) this.#lastDrop.set(name, number);
    }
    this.#current = Math.max(this.#current, last);
  }

  /** Outdates every read that began before the answer is called. */
  beginDrop(tags: readonly string[]): () => void {
    return this.#hold(this.#dropping, droppedNames(tags));
  }

  /** Nobody knows what is true of the tags until the answer is called. */
  markDirty(tags: readonly string[]): () => void {
    return this.#hold(this.#dirty, tags);
  }

  isDirty(tags: readonly string[]): boolean {
    return this.#dirty.hasAny(tags);
  }

  /** Whether a drop of one of the tags came after the epoch. */
  isOutdated(epoch: number, tags: readonly string[]): boolean {
    if (!(epoch >= this.#horizon) || this.#dropping.hasAny(tags)) return true;
    return tags.some((tag) => (this.#lastDrop.peek(tag) ?? 0) > epoch);
  }

  /**
   * As `isOutdated`, for a read whose answer has not come: it may hold more things of its class than its tags name, so every
   * drop in the class outdates it.
   */
  isOutdatedUnderWay(epoch: number, resource: Resource, tags: readonly string[]): boolean {
    return this.isOutdated(epoch, [...tags, resource, underWay(resource)]);
  }

  #hold(holds: Holds, names: readonly string[]): () => void {
    this.#revision++;
    const release = holds.hold(names);
    return () => {
      this.#revision++;
      release();
    };
  }
}

/** A drop of `number:NID-1` concerns what carries that tag, and every read of numbers that is under way. */
function droppedNames(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => [tag, underWay(tag.split(':', 1)[0] ?? tag)]))];
}

/** No tag ends like this. */
function underWay(resourceClass: string): string {
  return `${resourceClass}:`;
}
