import type { EventFeed, Signal } from './event-feed.js';
import { Inbox } from './inbox.js';

/** What a stream listens to, and how. */
export interface Listening {
  readonly feed: EventFeed;
  readonly topics: readonly string[];
  /** Whether one signal stands for many: the stream reads the present state anyway. */
  readonly merges: boolean;
}

/**
 * A stream that listens before it reads, so that nothing is lost in between. It ends, and stops listening, when `return` is
 * called, even while it waits.
 */
export function liveStream<Value>(
  { feed, topics, merges }: Listening,
  values: (inbox: Inbox<Signal>) => AsyncGenerator<Value, void, undefined>,
): AsyncIterableIterator<Value> {
  const inbox = new Inbox<Signal>(merges);
  const stop = feed.listen(topics, (signal) => inbox.put(signal));
  const running = values(inbox);
  const end = (): void => {
    stop();
    inbox.close();
  };
  const ending = async (step: Promise<IteratorResult<Value, void>>): Promise<IteratorResult<Value>> => {
    try {
      const result = await step;
      if (result.done) end();
      return result as IteratorResult<Value>;
    } catch (error) {
      end();
      throw error;
    }
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => ending(running.next()),
    return: () => {
      end();
      return ending(running.return());
    },
    throw: (error: unknown) => {
      end();
      return ending(running.throw(error));
    },
  };
}

/** The state as it is, then as it is after each signal. A null is told once and ends the stream. */
export async function* statesOf<State>(
  inbox: Inbox<Signal>,
  read: () => Promise<State | null>,
): AsyncGenerator<State | null, void, undefined> {
  do {
    const state = await read();
    yield state;
    if (state === null) return;
  } while ((await inbox.take()) !== null);
}
