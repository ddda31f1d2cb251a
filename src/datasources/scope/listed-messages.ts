import type { Keyv } from 'keyv';
import type { Viewer } from '../../auth/viewer.js';

/** How long it is remembered which number a listed message belongs to. */
const REMEMBERED_FOR_MS = 24 * 3_600_000;

/** Which of the operator's numbers a message was listed under. */
export interface ListedMessage {
  readonly e164: string;
}

/**
 * Which number each message that was shown to an account belongs to: the platform finds a message by nothing that tells whose
 * it is. What was shown to another account is as unknown here, and costs as little, as what never was.
 */
export class ListedMessages {
  constructor(private readonly listed: Keyv<ListedMessage>) {}

  /** Notes that these messages of a number are shown to the viewer's account. */
  async note(viewer: Viewer, messageIds: readonly string[], e164: string): Promise<void> {
    await Promise.all(
      messageIds.map((id) => this.listed.set(keyOf(viewer, id), { e164 }, REMEMBERED_FOR_MS)),
    );
  }

  /** The number (E.164) of a message; null when it was never shown to the viewer's account. */
  async numberOf(viewer: Viewer, messageId: string): Promise<string | null> {
    return (await this.listed.get(keyOf(viewer, messageId)))?.e164 ?? null;
  }
}

const keyOf = ({ accountId, role }: Viewer, messageId: string): string => `${accountId ?? role} ${messageId}`;
