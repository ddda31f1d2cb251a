import { maySeeHeldBy, maySeeMessageBody, messageAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { Connection, MessagingSource, Page, PhoneNumberRecord } from './contracts/index.js';
import { newestFirst } from './paging/orderings.js';
import { paginate } from './paging/pagination.js';
import { canonicalId } from './telegent/decode/ids.js';
import { filterMessages, messageDetails, searchMessages } from './telegent/reads/messages.js';
import type { MessageRecord } from './telegent/records/index.js';

/** Messages asked for in a page upstream. */
const MESSAGES_A_PAGE = 100;
/** Messages further back than this many pages are not walked: each page is a request. */
const MOST_PAGES = 10;

/**
 * Rests on `GET /message/filter` (which has times), `/message/search` (which has media) and `/message/details`. Search is
 * asked only for who may see media.
 */
export class Messaging implements MessagingSource {
  constructor(private readonly access: Access) {}

  /** The platform finds a message by nothing that tells whose it is: other roles find those that were listed to them. */
  async byId(id: string): Promise<MessageRecord | null> {
    await this.access.scope();
    const messageId = canonicalId('message', id);
    const number = await this.#numberOfListed(messageId);
    if (!number && !this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return null;
    const message = await this.access.read(messageDetails(messageId));
    if (!message) return null;
    const owner = number?.e164 ?? message.owner;
    return this.#seen({ ...message, owner }, number?.subscriberId ?? null);
  }

  async ofNumber(number: PhoneNumberRecord, page: Page): Promise<Connection<MessageRecord>> {
    if (!maySeeHeldBy(this.access.viewer, number.subscriberId)) return paginate([], page, newestFirst);
    const { messages, total, more } = await this.#upTo(number, page);
    const media = await this.#media(number);
    const seen = messages.map((message) =>
      this.#seen(
        { ...message, owner: number.e164, mediaUrls: media.get(message.id) ?? message.mediaUrls },
        number.subscriberId,
      ),
    );
    const connection = paginate(seen, page, newestFirst, { totalCount: total, more });
    await this.#note(
      connection.nodes.map(({ id }) => id),
      number.e164,
    );
    return connection;
  }

  async sent(id: string, e164: string): Promise<MessageRecord | null> {
    if (!(await this.access.number({ e164 }))) return null;
    await this.#note([id], e164);
    return this.byId(id);
  }

  async arrived(message: MessageRecord, number: PhoneNumberRecord): Promise<MessageRecord> {
    const { directory, viewer } = this.access;
    await directory.listedMessages.noteArrival(viewer, message.id, number.e164);
    return this.#seen({ ...message, owner: number.e164 }, number.subscriberId);
  }

  #seen(message: MessageRecord, holderId: string | null): MessageRecord {
    return messageAsSeenBy(this.access.viewer, message, holderId, this.access.hasOwnCredential);
  }

  /** Reads pages until the wanted one is whole; the platform's order is taken for newest first. */
  async #upTo(
    number: PhoneNumberRecord,
    page: Page,
  ): Promise<{ messages: MessageRecord[]; total: number | null; more: boolean }> {
    const messages: MessageRecord[] = [];
    for (let at = 1; at <= MOST_PAGES; at += 1) {
      const answer = await this.access.read(
        filterMessages({ e164: number.e164, page: at, size: MESSAGES_A_PAGE }),
      );
      messages.push(...answer.messages);
      const more = answer.messages.length > 0 && (answer.total ?? 0) > messages.length;
      const enough = paginate(messages, page, newestFirst).pageInfo.hasNextPage;
      if (!more || enough) return { messages, total: answer.total, more };
    }
    return { messages, total: null, more: false };
  }

  async #media(number: PhoneNumberRecord): Promise<ReadonlyMap<string, readonly string[]>> {
    if (!maySeeMessageBody(this.access.viewer, number.subscriberId)) return new Map();
    const found = await this.access.read(
      searchMessages({ e164: number.e164, page: 1, size: MESSAGES_A_PAGE }),
    );
    return new Map(found.messages.map((message) => [message.id, message.mediaUrls]));
  }

  async #numberOfListed(messageId: string): Promise<PhoneNumberRecord | null> {
    const { viewer, directory } = this.access;
    const e164 = await directory.listedMessages.numberOf(viewer, messageId);
    return e164 === null ? null : this.access.number({ e164 });
  }

  #note(messageIds: readonly string[], e164: string): Promise<void> {
    return this.access.directory.listedMessages.note(this.access.viewer, messageIds, e164);
  }
}
