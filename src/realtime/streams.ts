import type { Viewer } from '../auth/viewer.js';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { OrderSighting } from '../datasources/order-journal.js';
import {
  MessageDirection,
  MessageFormat,
  MessageStatus,
  type MessageRecord,
  type OrderRecord,
} from '../datasources/telegent/records/index.js';
import type { WorkflowView } from '../workflows/lines/workflow-view.js';
import { accountEvents, type AccountEventRecord } from './account-events.js';
import {
  accessTopic,
  messagesTopic,
  numberTopic,
  orderTopic,
  workflowTopic,
  type EventFeed,
  type Listener,
  type Signal,
} from './event-feed.js';
import type { MessageNews } from './event.js';
import { Inbox } from './inbox.js';
import { liveStream, statesOf } from './live-stream.js';
import type { UsageRounds } from './usage-rounds.js';
import { usageThresholds, type UsageThresholdRecord } from './usage-thresholds.js';
import type { WorkFor } from './work-for.js';

type Stream<Value> = AsyncIterableIterator<Value>;

/** What the streams of a process share. */
export interface LiveParts {
  readonly feed: EventFeed;
  readonly usageRounds: UsageRounds;
}

/** What one viewer can wait for. What it may see is decided at each event, not when it subscribed. */
export class LiveStreams {
  constructor(
    private readonly parts: LiveParts,
    private readonly viewer: Viewer,
    private readonly work: WorkFor,
  ) {}

  /** The order, then each state that the journal has come to know since, each once and in order. */
  order(id: string): Stream<OrderRecord | null> {
    const { work } = this;
    const hearing = this.#hearing(orderTopic(id));
    return liveStream(new Inbox<Signal>(true), async function* ({ inbox, hear }) {
      hear(hearing);
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
        const news = (await now.timelineOf(order)).filter((sighting) => !told.has(nameOf(sighting)));
        for (const sighting of news) {
          told.add(nameOf(sighting));
          const seen = await now.seen(sighting.order);
          yield seen;
          if (!seen) return;
        }
        // What woke the stream may have taken the order out of sight.
        if (news.length === 0 && !(await now.seen(shown))) return yield null;
      }
    });
  }

  /** The number as it is, and again after each change. */
  number(id: string): Stream<PhoneNumberRecord | null> {
    const find = () => this.work().sources.numbers.find({ id });
    const hearing = (e164: string) => this.#hearing(numberTopic(e164));
    return liveStream(new Inbox<Signal>(true), async function* ({ inbox, hear }) {
      const number = await find();
      if (!number) return yield null;
      hear(hearing(number.e164));
      // What changed before it was listened to shows in this read; mostly it costs nothing, since it was read just now.
      yield* statesOf(inbox, find);
    });
  }

  /** The workflow as it stands, and again whenever it has moved on. */
  workflow(id: string): Stream<WorkflowView | null> {
    const find = () => this.work().workflows.byId(id);
    const hearing = this.#hearing(workflowTopic(id));
    return liveStream(new Inbox<Signal>(true), async function* ({ inbox, hear }) {
      hear(hearing);
      yield* statesOf(inbox, find);
    });
  }

  /** Messages that come in from now on; null, once, for a number that the viewer may not see (any more). */
  messages(numberId: string): Stream<MessageRecord | null> {
    const { work } = this;
    const hearing = this.#hearing(messagesTopic(numberId));
    return liveStream(new Inbox<Signal>(false), async function* ({ inbox, hear }) {
      hear(hearing);
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

  /** The highest of its data limits that a number has reached, and again whenever that is another one. */
  usage(numberId: string): Stream<UsageThresholdRecord | null> {
    const hearing = (e164: string) => this.#hearing(numberTopic(e164));
    return usageThresholds(numberId, { work: this.work, rounds: this.parts.usageRounds, hearing });
  }

  /** What is open in an account, then whatever happens in it that the viewer may see. */
  account(accountId: string): Stream<AccountEventRecord | null> {
    const hearing = (topic: string) => this.#hearing(topic);
    return accountEvents(accountId, { work: this.work, rounds: this.parts.usageRounds, hearing });
  }

  /** Beside the topic, what may change the viewer's rights is heard. */
  #hearing(topic: string): (put: Listener) => () => void {
    const { accountId } = this.viewer;
    const topics = accountId === null ? [topic] : [topic, accessTopic(accountId)];
    return (put) => this.parts.feed.listen(topics, put);
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
