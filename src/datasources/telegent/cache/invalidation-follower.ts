import { atMost, systemClock } from '../../../clock.js';
import type { InvalidationLog } from '../../../store/numbered-log.js';
import type { Epochs } from './epochs.js';

/** Real milliseconds between two looks into the log. */
const POLL_MS = 250;
/**
 * Real milliseconds for which a process that cannot read the log goes on serving what it remembers: the bound within which
 * a drop in one process holds in all.
 */
export const CONTACT_MS = 1_000;

/**
 * Keeps this process in step with all others on its store: what it drops goes into the log, and what anyone dropped comes
 * out of it. Lives in real time, since its bound is a promise to people, however fast a simulated clock runs.
 */
export class InvalidationFollower {
  readonly #closing = new AbortController();
  #look: Promise<void> | undefined;
  /** When the last look that succeeded began, so that it saw everything until then; real milliseconds. */
  #seenUntil = -Infinity;

  constructor(
    private readonly log: InvalidationLog,
    private readonly epochs: Epochs,
  ) {
    void this.#follow();
  }

  /** Whether everything is known that was dropped more than CONTACT_MS ago. */
  get isInContact(): boolean {
    if (!this.log.isShared) return this.#seenUntil > -Infinity;
    return performance.now() - this.#seenUntil < CONTACT_MS;
  }

  /** Looks into the log now; resolves with `isInContact`. */
  async catchUp(): Promise<boolean> {
    await (this.#look ??= this.#learn().finally(() => (this.#look = undefined)));
    return this.isInContact;
  }

  /**
   * Drops in this process at once, and resolves when every process can know of it. While the store is away it resolves after
   * CONTACT_MS, when nobody without the log serves what it remembers any more; the drop goes on holding here and is written
   * as soon as the store is back. A process that ends before that cannot have settled its write in the store either, and who
   * settles it drops again.
   */
  async drop(tags: readonly string[]): Promise<void> {
    const done = this.epochs.beginDrop(tags);
    await atMost(CONTACT_MS, this.#write(tags).then(done));
  }

  close(): void {
    this.#closing.abort();
  }

  /** Tries until the drop stands in the log and this process has read so far. */
  async #write(tags: readonly string[]): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const number = await this.log.append(tags).catch(() => undefined);
      if (number !== undefined && (await this.#reaches(number))) return;
      await this.#pause();
    }
  }

  async #reaches(number: number): Promise<boolean> {
    // A look that is under way may have begun too early.
    for (let looks = 0; looks < 2 && this.epochs.current < number; looks++) await this.catchUp();
    return this.epochs.current >= number;
  }

  async #follow(): Promise<void> {
    do {
      await this.catchUp();
      await this.#pause();
    } while (this.log.isShared && !this.#closing.signal.aborted);
  }

  #pause(): Promise<void> {
    return systemClock.sleep(POLL_MS, this.#closing.signal).catch(() => undefined);
  }

  async #learn(): Promise<void> {
    const startedAt = performance.now();
    const news = await this.log.since(this.epochs.current).catch(() => undefined);
    if (news === undefined) return;
    this.epochs.learn(news);
    this.#seenUntil = startedAt;
  }
}
