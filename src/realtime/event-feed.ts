import { atMost, systemClock } from '../clock.js';
import type { NumberedLog } from '../store/numbered-log.js';
import type { EventPublisher, GraphEvent } from './event.js';

/** Real milliseconds between two looks into the log. */
const POLL_MS = 250;
/** Real milliseconds for which a publisher waits for a store that is away; it goes on trying afterwards. */
const WAIT_MS = 1_000;
/** Events that wait for a store that is away; the oldest are given up first, and every stream reads anew. */
const MOST_WAITING = 1_000;

/** What a listener is told: an event, or that some may have been missed. */
export type Signal = GraphEvent | 'missed';

export type Listener = (signal: Signal) => void;

/**
 * The events of every process on the store, for those who listen in this one. Lives in real time, since people wait for
 * what it tells.
 */
export class EventFeed implements EventPublisher {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #waiting: GraphEvent[] = [];
  readonly #closing = new AbortController();
  #look: Promise<void> | undefined;
  #writing: Promise<void> | undefined;
  #seen: number | null = null;

  constructor(private readonly log: NumberedLog<unknown>) {
    void this.#follow();
  }

  async publish(event: GraphEvent): Promise<void> {
    this.#waiting.push(event);
    if (this.#waiting.length > MOST_WAITING) {
      this.#waiting.shift();
      this.#tellAll('missed');
    }
    const written = (this.#writing ??= this.#writeDown().finally(() => (this.#writing = undefined)));
    await atMost(WAIT_MS, written);
  }

  /** Tells what happens to the thing of that topic until the answer is called. */
  listen(topics: readonly string[], listener: Listener): () => void {
    for (const topic of topics) {
      const listeners = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, listeners.add(listener));
    }
    return () => {
      for (const topic of topics) {
        const listeners = this.#listeners.get(topic);
        listeners?.delete(listener);
        if (listeners?.size === 0) this.#listeners.delete(topic);
      }
    };
  }

  close(): void {
    this.#closing.abort();
  }

  async #writeDown(): Promise<void> {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      if (this.#closing.signal.aborted) return;
      const event = next;
      const isWritten = await this.log.append(event).then(
        () => true,
        () => false,
      );
      if (!isWritten) await this.#pause();
      else if (this.#waiting[0] === event) this.#waiting.shift();
    }
    // A look that is under way may have begun too early.
    await this.#catchUp();
    await this.#catchUp();
  }

  async #follow(): Promise<void> {
    do {
      await this.#catchUp();
      await this.#pause();
    } while (!this.#closing.signal.aborted);
  }

  #pause(): Promise<void> {
    return systemClock.sleep(POLL_MS, this.#closing.signal).catch(() => undefined);
  }

  #catchUp(): Promise<void> {
    return (this.#look ??= this.#learn().finally(() => (this.#look = undefined)));
  }

  /** While the store is away nothing is heard, and nothing is lost: the next look begins where the last one ended. */
  async #learn(): Promise<void> {
    const news = await this.log.since(this.#seen ?? 0).catch(() => null);
    if (!news) return;
    const isFirst = this.#seen === null;
    const seen = this.#seen ?? 0;
    this.#seen = news.last;
    // What happened before this process was there, its streams have read.
    if (isFirst) return this.#tellAll('missed');
    if (news.completeAfter > seen || news.last < seen) this.#tellAll('missed');
    for (const { content } of news.entries) {
      const topics = topicsIn(content);
      // What another key has sealed, or a newer process has written, cannot be told.
      if (topics.length === 0) this.#tellAll('missed');
      for (const topic of topics) this.#tell(topic, content as GraphEvent);
    }
  }

  #tell(topic: string, signal: Signal): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener(signal);
  }

  #tellAll(signal: Signal): void {
    const everybody = new Set([...this.#listeners.values()].flatMap((listeners) => [...listeners]));
    for (const listener of everybody) listener(signal);
  }
}

const tailOf = (id: string): string => id.slice(id.indexOf('-') + 1);

// Prefixes of the platform's ids vary, so the tail is the name.
export const orderTopic = (id: string): string => `order:${tailOf(id)}`;
export const workflowTopic = (id: string): string => `workflow:${tailOf(id)}`;
export const numberTopic = (e164: string): string => `number:${e164}`;
export const messagesTopic = (numberId: string): string => `messages:${tailOf(numberId)}`;
/** Orders, numbers and workflows of an account. */
export const accountTopic = (accountId: string): string => `account:${tailOf(accountId)}`;
/** What the viewers of an account may see. */
export const accessTopic = (accountId: string): string => `access:${tailOf(accountId)}`;

/** Of what stands in the log; none where that is no event of this version. */
function topicsIn(content: unknown): readonly string[] {
  try {
    return topicsOf(content as GraphEvent);
  } catch {
    return [];
  }
}

function topicsOf(event: GraphEvent): readonly string[] {
  switch (event.type) {
    case 'access':
      return event.accountIds.map(accessTopic);
    case 'message':
      return [messagesTopic(event.numberId)];
    case 'order':
      return [orderTopic(event.orderId), ...accountTopicsOf(event)];
    case 'workflow':
      return [workflowTopic(event.workflowId), ...accountTopicsOf(event)];
    case 'number':
      return [...event.e164s.map(numberTopic), ...accountTopicsOf(event)];
  }
}

const accountTopicsOf = ({ accountId }: { readonly accountId: string | null }): readonly string[] =>
  accountId === null ? [] : [accountTopic(accountId)];
