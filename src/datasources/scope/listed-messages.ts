import type { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../auth/viewer.js';

/** How long it is remembered which number a listed message belongs to. */
const REMEMBERED_FOR_MS = 24 * 3_600_000;

/** Messages that have come in of which a process knows that they are noted. */
const MOST_ARRIVALS = 1_000;

/** Which of the operator's numbers a message was listed under. */
export interface ListedMessage {
  readonly e164: string;
}

/**
 * Which number each message that was shown to an account belongs to: the platform finds a message by nothing that tells whose
 * it is. What was shown to another account is as unknown here, and costs as little, as what never was.
 */
export class ListedMessages {
  readonly #arrivals = new LRUCache<string, Promise<boolean>>({ max: MOST_ARRIVALS });

  constructor(private readonly listed: Keyv<ListedMessage>) {}

  /** Notes that these messages of a number are shown to the viewer's account. */
  async note(viewer: Viewer, messageIds: readonly string[], e164: string): Promise<void> {
    await Promise.all(messageIds.map((id) => this.#note(keyOf(viewer, id), e164)));
  }

  /** The same of one that has just come in, and that every stream of the account shows now: one of them notes it. */
  async noteArrival(viewer: Viewer, messageId: string, e164: string): Promise<void> {
    const key = keyOf(viewer, messageId);
    const noted = this.#arrivals.get(key) ?? this.#note(key, e164);
    this.#arrivals.set(key, noted);
    // The store was away: whoever shows it next tries again.
    if (!(await noted)) this.#arrivals.delete(key);
  }

  /** The number (E.164) of a message; null when it was never shown to the viewer's account. */
  async numberOf(viewer: Viewer, messageId: string): Promise<string | null> {
    return (await this.listed.get(keyOf(viewer, messageId)))?.e164 ?? null;
  }

  /** False where the store did not take it. */
  #note(key: string, e164: string): Promise<boolean> {
    return this.listed.set(key, { e164 }, REMEMBERED_FOR_MS);
  }
}

const keyOf = ({ accountId, role }: Viewer, messageId: string): string => `${accountId ?? role} ${messageId}`;
