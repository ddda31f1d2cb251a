import type { MessageDirection, MessageFormat, MessageStatus, MessageType } from './vocabulary.js';

/** `GET /message/details`, `/message/search`, `/message/filter`. */
export interface MessageRecord {
  readonly id: string;
  readonly direction: MessageDirection;
  readonly directionText: string | null;
  readonly messageType: MessageType | null;
  readonly messageTypeText: string | null;
  readonly format: MessageFormat | null;
  readonly formatText: string | null;
  readonly campaignId: string | null;
  /** Decimal text in US dollars. */
  readonly cost: string | null;
  readonly messageStatus: MessageStatus;
  readonly messageStatusText: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  /** In the platform's words; only `GET /message/details` has it. */
  readonly region: string | null;
  /** E.164 text of the operator's own number; undefined in `/message/details`, which leaves it out. */
  readonly owner: string | null | undefined;
  readonly body: string | null;
  readonly mediaUrls: readonly string[];
  /** ISO instant; null where the answer has none. */
  readonly createdAt: string | null;
}

export interface MessagePage {
  readonly messages: readonly MessageRecord[];
  readonly total: number | null;
  readonly pages: number | null;
}
