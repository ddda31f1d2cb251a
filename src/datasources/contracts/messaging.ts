import type { MessageRecord } from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';
import type { Connection, Page } from './pagination.js';

/** SMS and MMS. Body and media are null and empty for everyone but the number's own subscriber. */
export interface MessagingSource {
  byId(id: string): Promise<MessageRecord | null>;
  /** A message that the viewer has just sent from one of its numbers (E.164). */
  sent(id: string, e164: string): Promise<MessageRecord | null>;
  /** A message that has just come in for a number that the viewer may see; asks the platform for nothing. */
  arrived(message: MessageRecord, number: PhoneNumberRecord): Promise<MessageRecord>;
  /** In the platform's own order of time where it tells one, newest first. */
  ofNumber(number: PhoneNumberRecord, page: Page): Promise<Connection<MessageRecord>>;
}
