import type { Inbox } from './inbox.js';

/** What a stream hears with while it runs; all of it ends with the stream. */
export interface Ears<Item> {
  readonly inbox: Inbox<Item>;
  /** Listens to one thing more; `listen` answers with what ends that. */
  readonly hear: (listen: (put: (item: Item) => void) => () => void) => void;
}

/**
 * A stream that listens before it reads, so that nothing is lost in between. It ends, and stops listening, when `return` is
 * called, even while it waits.
 */
export function liveStream<Item, Value>(
  inbox: Inbox<Item>,
  values: (ears: Ears<Item>) => AsyncGenerator<Value, void, undefined>,
): AsyncIterableIterator<Value> {
  const stops: (() => void)[] = [];
  let hasEnded = false;
  const put = (item: Item): void => inbox.put(item);
  const hear: Ears<Item>['hear'] = (listen) => {
    if (!hasEnded) stops.push(listen(put));
  };
  const end = (): void => {
    hasEnded = true;
    for (const stop of stops.splice(0)) stop();
    inbox.close();
  };
  const running = values({ inbox, hear });
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

/** The state as it is, then as it is after each item. A null is told once and ends the stream. */
export async function* statesOf<State>(
  inbox: Inbox<unknown>,
  read: () => Promise<State | null>,
): AsyncGenerator<State | null, void, undefined> {
  do {
    const state = await read();
    yield state;
    if (state === null) return;
  } while ((await inbox.take()) !== null);
}
