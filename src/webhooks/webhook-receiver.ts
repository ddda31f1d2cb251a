import type { EventRoute, PlatformEvent } from '../datasources/telegent/records/index.js';
import { fieldNames, platformEvent } from '../datasources/telegent/decode/event.js';
import { messagesTag, numberTag, tag } from '../datasources/telegent/reads/tags.js';
import type { EventPublisher } from '../realtime/event.js';
import type { InboundMessages } from './inbound-messages.js';
import type { KeptEvents } from './kept-events.js';
import type { NumberOwner, NumberOwners } from './number-owners.js';
import type { WebhookCaller } from './webhook-credentials.js';
import type { WebhookObserver, WebhookOutcome } from './webhook-observer.js';

/** Events of one request: more are not looked at. */
const MOST_EVENTS = 100;

/** Makes a watched order due at once, and ignores one that nobody watches. Resolves when that cannot be lost any more. */
export type OrderDue = (orderId: string) => Promise<void>;

export interface WebhookReceiverParts {
  readonly messages: InboundMessages;
  readonly kept: KeptEvents;
  readonly owners: Pick<NumberOwners, 'getReady' | 'known' | 'knownOfOrder'>;
  /** The account that placed an order through this graph; null for none, or where it was placed elsewhere. */
  readonly placerOf: (orderId: string) => Promise<string | null>;
  readonly orderDue: OrderDue;
  readonly publisher: EventPublisher;
  readonly drop: (tags: readonly string[]) => Promise<void>;
  readonly observer: WebhookObserver;
  /** Told the names of the fields of what nobody understood. */
  readonly onUnknown: (route: EventRoute, fields: readonly string[]) => void;
  readonly onFault: (error: unknown) => void;
}

type Told<Type extends PlatformEvent['type']> = Extract<PlatformEvent, { readonly type: Type }>;

/**
 * Takes events of the platform in. An inbound message is believed, since it is told once; everything else tells only what to
 * read again. Nothing is asked of the platform for any event.
 */
export class WebhookReceiver {
  readonly #working = new Set<Promise<void>>();

  constructor(private readonly parts: WebhookReceiverParts) {}

  /**
   * Resolves when nothing of it can be lost any more that must not be; the rest is done afterwards. Rejects where the ledger
   * does not take it, so that it is to be sent again. `payload` is JSON, or text where it was none.
   */
  async receive(route: EventRoute, payload: unknown, caller: WebhookCaller): Promise<void> {
    const events: readonly unknown[] = Array.isArray(payload) ? payload.slice(0, MOST_EVENTS) : [payload];
    for (const raw of events) await this.#receiveOne(route, raw, caller);
  }

  /** Resolves when nothing is being done any more. */
  async stop(): Promise<void> {
    await Promise.all(this.#working);
    await this.parts.messages.stop();
  }

  async #receiveOne(route: EventRoute, raw: unknown, caller: WebhookCaller): Promise<void> {
    const event = platformEvent(raw, route);
    switch (event.type) {
      case 'message':
        return this.parts.messages.receive(event.message, route, caller);
      case 'order':
        return this.#order(event, route, caller);
      case 'messageHint':
        return this.#afterwards(route, () => this.#hint(event, caller));
      case 'receipt':
        return this.#afterwards(route, () => this.#receipt(event, caller));
      case 'call':
        return this.#afterwards(route, async () => {
          await this.parts.kept.keep(route, raw);
          return this.#call(event, caller);
        });
      case 'unknown':
        return this.#afterwards(route, async () => {
          this.parts.onUnknown(route, fieldNames(raw));
          await this.parts.kept.keep(route, raw);
          return 'unknown';
        });
    }
  }

  /** What may be lost with the process: the next read shows it all the same. */
  #afterwards(route: EventRoute, work: () => Promise<WebhookOutcome>): void {
    const { observer, onFault } = this.parts;
    const working: Promise<void> = work()
      .then((outcome) => observer.webhook(route, outcome), onFault)
      .finally(() => this.#working.delete(working));
    this.#working.add(working);
  }

  /** The watches are due before the platform is answered: nobody else says again that the order has moved. */
  async #order({ orderIds, e164s }: Told<'order'>, route: EventRoute, caller: WebhookCaller): Promise<void> {
    const { orderDue } = this.parts;
    const isOpen = await Promise.all(orderIds.map((id) => this.#mayTellOfOrder(id, caller)));
    const ids = orderIds.filter((_, at) => isOpen[at]);
    await Promise.all(ids.map(orderDue));
    this.#afterwards(route, async () => {
      const owned = await this.#owned(e164s, caller);
      if (ids.length + owned.length === 0 && orderIds.length + e164s.length > 0) return 'ignored';
      await this.parts.drop([
        ...ids.map((id) => tag('order', id)),
        ...owned.map(({ e164 }) => numberTag(e164)),
      ]);
      await this.#changed(owned);
      return 'accepted';
    });
  }

  /** An order that is neither in the journal nor any number's is nobody's: whether it is watched is for who watches. */
  async #mayTellOfOrder(orderId: string, { accountId }: WebhookCaller): Promise<boolean> {
    if (accountId === null) return true;
    const placer = await this.parts.placerOf(orderId);
    const owner = placer ?? this.parts.owners.knownOfOrder(orderId)?.accountId ?? null;
    return owner === null || owner === accountId;
  }

  async #hint({ e164s }: Told<'messageHint'>, caller: WebhookCaller): Promise<WebhookOutcome> {
    const owned = await this.#owned(e164s, caller);
    await this.parts.drop(owned.map(({ e164 }) => messagesTag(e164)));
    return owned.length > 0 ? 'accepted' : 'ignored';
  }

  async #receipt({ messageId, e164s }: Told<'receipt'>, caller: WebhookCaller): Promise<WebhookOutcome> {
    const owned = await this.#owned(e164s, caller);
    if (caller.accountId !== null && owned.length === 0) return 'ignored';
    await this.parts.drop([tag('message', messageId), ...owned.map(({ e164 }) => messagesTag(e164))]);
    return 'accepted';
  }

  async #call({ e164s }: Told<'call'>, caller: WebhookCaller): Promise<WebhookOutcome> {
    const owned = await this.#owned(e164s, caller);
    await this.#changed(owned);
    return owned.length > 0 ? 'accepted' : 'ignored';
  }

  async #changed(owned: readonly NumberOwner[]): Promise<void> {
    for (const { e164, accountId } of owned) {
      await this.parts.publisher.publish({ type: 'number', e164s: [e164], accountId });
    }
  }

  /** Those of the operator's numbers that the sender may tell about, as far as they are known without asking for them. */
  async #owned(e164s: readonly string[], { accountId }: WebhookCaller): Promise<readonly NumberOwner[]> {
    const { owners } = this.parts;
    if (e164s.length > 0) await owners.getReady();
    const known = e164s.flatMap((e164) => owners.known(e164) ?? []);
    return known.filter((owner) => accountId === null || owner.accountId === accountId);
  }
}
