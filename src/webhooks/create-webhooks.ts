import { ViewerRole, type Viewer } from '../auth/viewer.js';
import type { Clock } from '../clock.js';
import type { OrderJournal } from '../datasources/order-journal.js';
import type { SourceFactory } from '../datasources/source-factory.js';
import type { TelegentPipeline } from '../datasources/telegent/pipeline.js';
import type { EventPublisher } from '../realtime/event.js';
import type { Ledger } from '../store/ledger/ledger.js';
import { InboundMessages } from './inbound-messages.js';
import { KeptEvents } from './kept-events.js';
import { NumberOwners } from './number-owners.js';
import type { WebhookObserver } from './webhook-observer.js';
import { WebhookReceiver, type OrderDue, type WebhookReceiverParts } from './webhook-receiver.js';

/** What taking in events is made of. */
export interface WebhookParts {
  readonly client: Pick<TelegentPipeline, 'drop' | 'mark'>;
  readonly factory: Pick<SourceFactory, 'access'>;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly journal: OrderJournal;
  readonly publisher: EventPublisher;
  readonly orderDue: OrderDue;
  readonly observer: WebhookObserver;
  readonly onUnknown: WebhookReceiverParts['onUnknown'];
  readonly onFault: (error: unknown) => void;
}

/** In whose name the lists are read: an event may be about any account. */
const EVERYBODY: Viewer = {
  issuer: 'telegent-graph',
  subject: 'webhooks',
  role: ViewerRole.DISTRIBUTOR,
  accountId: null,
  subscriberId: null,
  expiresAt: null,
};

/** Puts together what takes in the events of the platform; `messages` looks for what was left once it is started. */
export function createWebhooks(parts: WebhookParts): {
  readonly receiver: WebhookReceiver;
  readonly messages: InboundMessages;
} {
  const { client, factory, ledger, journal, clock, publisher, orderDue, observer, onUnknown, onFault } =
    parts;
  const owners = new NumberOwners({
    scope: (usage, fresh) =>
      factory.access({ viewer: EVERYBODY, usage, priority: 'background' }, { fresh }).directory.everywhere(),
    mark: () => client.mark(),
    clock,
  });
  const drop = dropTogether((tags) => client.drop(tags));
  const messages = new InboundMessages({
    ledger,
    clock,
    publisher,
    known: (e164) => owners.known(e164),
    ownerOf: (e164, since) => owners.of(e164, since),
    drop,
    observer,
    onFault,
  });
  const receiver = new WebhookReceiver({
    messages,
    kept: new KeptEvents(ledger),
    owners,
    placerOf: async (orderId) => (await journal.placed(orderId))?.accountId ?? null,
    orderDue,
    publisher,
    drop,
    observer,
    onUnknown,
    onFault,
  });
  return { receiver, messages };
}

/** Drops one after the other, and what is asked for meanwhile at once: each drop is a write of the store. */
function dropTogether(
  drop: (tags: readonly string[]) => Promise<void>,
): (tags: readonly string[]) => Promise<void> {
  let waiting = new Set<string>();
  let underWay = Promise.resolve();
  let next: Promise<void> | undefined;
  return (tags) => {
    if (tags.length === 0) return Promise.resolve();
    for (const tag of tags) waiting.add(tag);
    next ??= underWay = underWay.then(() => {
      const together = [...waiting];
      waiting = new Set();
      next = undefined;
      return drop(together);
    });
    return next;
  };
}
