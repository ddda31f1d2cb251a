import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { messagesTag } from '../datasources/telegent/reads/tags.js';
import type { EventRoute, InboundMessageRecord } from '../datasources/telegent/records/index.js';
import type { EventPublisher } from '../realtime/event.js';
import type { Ledger, LedgerChange } from '../store/ledger/ledger.js';
import type { NumberOwner, OwnerAnswer } from './number-owners.js';
import type { WebhookCaller } from './webhook-credentials.js';
import type { WebhookObserver } from './webhook-observer.js';

/** How long a message is known by its id: longer than a platform goes on repeating it. Milliseconds. */
const REMEMBERED_MS = 3 * 24 * 3_600_000;
/** How long one process works on a message before another one may. Milliseconds. */
const WORKED_ON_MS = 60_000;
/** How long a message rests whose number nobody can tell now. Milliseconds. */
const REST_MS = 15_000;
/** A message of a number that cannot be told for so long is given up. Milliseconds. */
const GIVEN_UP_AFTER_MS = 3_600_000;
/** How often it is looked for messages that were left. Milliseconds. */
const ROUND_MS = 5_000;
const A_ROUND = 100;

const WAITING = 'webhook/messages-waiting';

/** A message as the ledger has it. */
interface ReceivedMessage {
  /** Null once everybody was told: what people write is not kept longer than it takes. */
  readonly message: InboundMessageRecord | null;
  readonly route: EventRoute;
  /** The only account that its sender may tell about; null for every account. */
  readonly callerAccountId: string | null;
  /** The account that it stands under; null where it was not known whose the number is. */
  readonly accountId: string | null;
  /** Milliseconds since the epoch, by the ledger's clock. */
  readonly receivedAt: number;
}

/** Who has told of a message first, under the account of its number. */
interface ToldMessage {
  /** The key of the document that it was received as. */
  readonly by: string;
}

export interface InboundMessagesParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly publisher: EventPublisher;
  /** Whose a number is, where that is known without looking anywhere. */
  readonly known: (e164: string) => NumberOwner | undefined;
  /** Whose a number is; `since` is when it was there, if ever. */
  readonly ownerOf: (e164: string, since: number) => Promise<OwnerAnswer>;
  readonly drop: (tags: readonly string[]) => Promise<void>;
  readonly observer: WebhookObserver;
  readonly onFault: (error: unknown) => void;
}

/**
 * Messages that came in. Each is in the ledger before the platform is answered, and told once: by its id, whatever is delivered
 * again, out of order or to two addresses. One that a process has left behind is told by the next that looks.
 */
export class InboundMessages {
  readonly #stopped = new AbortController();
  readonly #working = new Set<Promise<void>>();
  #running: Promise<void> | undefined;

  constructor(private readonly parts: InboundMessagesParts) {}

  /** Resolves when the message cannot be lost any more; it is told afterwards. Rejects where the ledger does not take it. */
  async receive(message: InboundMessageRecord, route: EventRoute, caller: WebhookCaller): Promise<void> {
    const { ledger, observer, known } = this.parts;
    const receivedAt = await ledger.now();
    const accountId = caller.accountId ?? known(message.owner)?.accountId ?? null;
    const key = receivedKey(accountId, message.id);
    const value: ReceivedMessage = {
      message,
      route,
      callerAccountId: caller.accountId,
      accountId,
      receivedAt,
    };
    const version = await ledger.commit([
      {
        put: key,
        value,
        expect: null,
        expiresAt: receivedAt + REMEMBERED_MS,
        indexes: { [WAITING]: receivedAt + WORKED_ON_MS },
      },
    ]);
    if (version === null) return observer.webhook(route, 'duplicate');
    const working = this.#tell(key, value, version)
      .catch(this.parts.onFault)
      .finally(() => this.#working.delete(working));
    this.#working.add(working);
  }

  /** Begins to look for what was left. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is being told any more. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all([this.#running, ...this.#working]);
  }

  /** Tells of what was left until now. */
  async tellWaiting(): Promise<void> {
    const { ledger, onFault } = this.parts;
    const now = await ledger.now();
    const entries = await ledger.list(WAITING, { upTo: now, limit: A_ROUND });
    for (const { key } of entries) {
      if (this.#stopped.signal.aborted) return;
      // One that cannot even be read must not keep those behind it from being told.
      await this.#takeUp(key, now).catch(onFault);
    }
  }

  async #run(): Promise<void> {
    const { clock, onFault } = this.parts;
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.tellWaiting().catch(onFault);
      await clock.sleep(ROUND_MS, signal).catch(() => undefined);
    }
  }

  async #takeUp(key: string, now: number): Promise<void> {
    const { ledger } = this.parts;
    const document = (await ledger.get<ReceivedMessage>(key)).get(key);
    if (!document) return;
    const taken = await ledger.commit([
      { ...kept(key, document.value, document.version), indexes: { [WAITING]: now + WORKED_ON_MS } },
    ]);
    if (taken !== null) await this.#tell(key, document.value, taken);
  }

  async #tell(key: string, received: ReceivedMessage, version: number): Promise<void> {
    const { ledger, observer, publisher, drop, ownerOf } = this.parts;
    const { message, route, callerAccountId, receivedAt } = received;
    if (message === null) return;
    const owner = await ownerOf(message.owner, receivedAt);
    if (owner === 'later' && (await ledger.now()) - receivedAt < GIVEN_UP_AFTER_MS) {
      const dueAt = (await ledger.now()) + REST_MS;
      await ledger.commit([{ ...kept(key, received, version), indexes: { [WAITING]: dueAt } }]);
      return;
    }
    const isOwned =
      owner !== 'later' &&
      owner !== null &&
      (callerAccountId === null || owner.accountId === callerAccountId);
    if (!isOwned) {
      await this.#finish(key, received, version);
      return observer.webhook(route, 'ignored');
    }
    if (!(await this.#mayTell(key, message.id, received, owner))) {
      await this.#finish(key, received, version);
      return observer.webhook(route, 'duplicate');
    }
    // Before anybody hears of it: who then asks for the messages is to see it among them.
    await drop([messagesTag(owner.e164)]);
    await publisher.publish(newsOf(message, owner, receivedAt));
    await this.#finish(key, received, version);
    observer.webhook(route, 'accepted');
  }

  /** Whether nobody has told of it under the account of its number, where it stands under another or none. */
  async #mayTell(key: string, id: string, received: ReceivedMessage, owner: NumberOwner): Promise<boolean> {
    if (owner.accountId === received.accountId) return true;
    const { ledger } = this.parts;
    const told = receivedKey(owner.accountId, id);
    const value: ToldMessage = { by: key };
    const expiresAt = received.receivedAt + REMEMBERED_MS;
    if ((await ledger.commit([{ put: told, value, expect: null, expiresAt }])) !== null) return true;
    return (await ledger.get<Partial<ToldMessage>>(told)).get(told)?.value.by === key;
  }

  /** Forgets what was written, and keeps the id. */
  async #finish(key: string, received: ReceivedMessage, version: number): Promise<void> {
    await this.parts.ledger.commit([
      { ...kept(key, { ...received, message: null }, version), indexes: { [WAITING]: null } },
    ]);
  }
}

function kept(key: string, value: ReceivedMessage, expect: number): LedgerChange & { readonly put: string } {
  return { put: key, value, expect, expiresAt: value.receivedAt + REMEMBERED_MS };
}

function newsOf(message: InboundMessageRecord, owner: NumberOwner, receivedAt: number) {
  const { id, from, to, body, segments, mediaUrls } = message;
  return {
    type: 'message',
    numberId: owner.numberId,
    accountId: owner.accountId,
    message: {
      id,
      from,
      to,
      body,
      segments,
      mediaUrls,
      receivedAt: message.receivedAt ?? new Date(receivedAt).toISOString(),
    },
  } as const;
}

/** What an account's own secret tells stands apart from the rest, so that a leaked one hides no message of another account. */
const receivedKey = (accountId: string | null, messageId: string): string =>
  `webhook/message/${accountId ?? '*'}/${createHash('sha256').update(messageId).digest('base64url')}`;
