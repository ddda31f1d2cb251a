import type { OrderSighting } from '../datasources/order-journal.js';
import {
  MessageDirection,
  MessageFormat,
  MessageStatus,
  type MessageRecord,
  type OrderRecord,
} from '../datasources/telegent/records/index.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { RequestWork } from '../mutations.js';
import type { WorkflowView } from '../workflows/lines/workflow-view.js';
import { topicOf, type EventFeed } from './event-feed.js';
import type { MessageNews } from './event.js';
import { liveStream, statesOf } from './live-stream.js';

type Stream<Value> = AsyncIterableIterator<Value>;

/**
 * What one viewer can wait for. `work` gives the viewer's sources anew each time: what it may see is decided at each event,
 * not when it subscribed.
 */
export class LiveStreams {
  constructor(
    private readonly feed: EventFeed,
    private readonly work: () => RequestWork,
  ) {}

  /** The order, then each state that the journal has come to know since, each once and in order. */
  order(id: string): Stream<OrderRecord | null> {
    const listening = { feed: this.feed, topics: [topicOf('order', id)], merges: true };
    const { work } = this;
    return liveStream(listening, async function* (inbox) {
      const { orders } = work().sources;
      const order = await orders.byId(id);
      yield order;
      if (!order) return;
      const told = new Set<string>();
      let shown = order;
      for (const sighting of await orders.timelineOf(order)) {
        told.add(nameOf(sighting));
        shown = sighting.order;
      }
      // The read may have been answered from a cache that is older than what was seen last.
      if (!isSameState(shown, order)) yield shown;
      while ((await inbox.take()) !== null) {
        const { orders: now } = work().sources;
        for (const sighting of await now.timelineOf(order)) {
          if (told.has(nameOf(sighting))) continue;
          told.add(nameOf(sighting));
          const seen = await now.seen(sighting.order);
          yield seen;
          if (!seen) return;
        }
      }
    });
  }

  /** The number as it is, and again after each change. */
  number(id: string): Stream<PhoneNumberRecord | null> {
    const listening = { feed: this.feed, topics: [topicOf('number', id)], merges: true };
    return liveStream(listening, (inbox) => statesOf(inbox, () => this.work().sources.numbers.find({ id })));
  }

  /** The workflow as it stands, and again whenever it has moved on. */
  workflow(id: string): Stream<WorkflowView | null> {
    const listening = { feed: this.feed, topics: [topicOf('workflow', id)], merges: true };
    return liveStream(listening, (inbox) => statesOf(inbox, () => this.work().workflows.byId(id)));
  }

  /** Messages that come in from now on; null, once, for a number that the viewer may not see (any more). */
  messages(numberId: string): Stream<MessageRecord | null> {
    const listening = { feed: this.feed, topics: [topicOf('message', numberId)], merges: false };
    const { work } = this;
    return liveStream(listening, async function* (inbox) {
      if (!(await work().sources.numbers.find({ id: numberId }))) return yield null;
      for (let signal = await inbox.take(); signal !== null; signal = await inbox.take()) {
        const { numbers, messaging } = work().sources;
        const number = await numbers.find({ id: numberId });
        if (!number) return yield null;
        if (signal !== 'missed' && signal.type === 'message')
          yield messaging.arrived(recordOf(signal), number);
      }
    });
  }
}

const nameOf = ({ seenAt, order }: OrderSighting): string =>
  [seenAt, order.orderStatus, order.statusCode].join(' ');

const isSameState = (one: OrderRecord, other: OrderRecord): boolean =>
  one.orderStatus === other.orderStatus && one.statusCode === other.statusCode;

function recordOf({ message }: MessageNews): MessageRecord {
  return {
    id: message.id,
    direction: MessageDirection.INBOUND,
    directionText: null,
    messageType: null,
    messageTypeText: null,
    format: message.mediaUrls.length > 0 ? MessageFormat.MMS : MessageFormat.SMS,
    formatText: null,
    campaignId: null,
    cost: null,
    messageStatus: MessageStatus.RECEIVED,
    messageStatusText: null,
    from: message.from,
    to: [message.to],
    region: null,
    owner: message.to,
    body: message.body,
    mediaUrls: message.mediaUrls,
    createdAt: message.receivedAt,
  };
}
