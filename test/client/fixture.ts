import { setTimeout as pause } from 'node:timers/promises';
import { createTelegentClient, type TelegentPipeline } from '../../src/datasources/telegent/pipeline.js';
import { credentialOf } from '../../src/datasources/telegent/credentials.js';
import type { ClientObserver } from '../../src/datasources/telegent/observer.js';
import { type Read, read, type ReadMany, type Resource } from '../../src/datasources/telegent/request.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { ManualClock } from './manual-clock.js';
import { Platform } from './platform.js';

export const credential = credentialOf('DID-1', 'the-account-secret');

export interface Fixture {
  readonly clock: ManualClock;
  readonly platform: Platform;
  readonly store: Store;
  readonly client: TelegentPipeline;
  /** Another client on the same store, as after a restart, or on the store as another process has it. */
  another(store?: Store): TelegentPipeline;
  close(): Promise<void>;
}

interface Settings {
  readonly requestsPerMinute?: number;
  readonly timeoutMs?: number;
  readonly storeUrl?: string;
  readonly observer?: ClientObserver;
}

/** A client, a platform to ask and a clock that stands still. */
export async function fixture(settings: Settings = {}): Promise<Fixture> {
  const clock = new ManualClock();
  const platform = await Platform.start(clock);
  const store = await openStore(settings.storeUrl ?? 'memory://', { clock });
  const clients: TelegentPipeline[] = [];
  const another = (seen = store): TelegentPipeline => {
    const client = createTelegentClient({
      baseUrl: platform.url,
      requestsPerMinute: settings.requestsPerMinute ?? 100_000,
      timeoutMs: settings.timeoutMs ?? 10_000,
      store: seen,
      clock,
      ...(settings.observer && { observer: settings.observer }),
    });
    clients.push(client);
    return client;
  };
  const client = another();
  const close = async (): Promise<void> => {
    await Promise.all(clients.map((one) => one.close()));
    await platform.close();
    await store.close();
  };
  return { clock, platform, store, client, another, close };
}

/** A read of one subscriber that answers its name. */
export function subscriber(id: string, resource: Resource = 'subscriber'): Read<string> {
  return read({
    operation: 'getSubscriber',
    query: { SubscriberId: id },
    resource,
    tags: [`subscriber:${id}`],
    decode: (answer) => String((answer as { Name?: unknown }).Name),
  });
}

/** A read of the usage of many numbers that answers a text for each. */
export function usageOf(limit = 100): ReadMany<string> {
  return {
    operation: 'getDataUsageInfo',
    resource: 'usage',
    limit,
    body: (keys) => ({ PhoneNumbers: keys }),
    decode: (answer) => new Map(Object.entries(answer as Record<string, string>)),
    tags: (key) => [`number:${key}`],
  };
}

/** Waits, in real time, until something has happened. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2_000) throw new Error(`never came true: ${holds.toString()}`);
    await pause(1);
  }
}

/** A platform whose every answer is a new name. */
export function counting({ platform }: Fixture): void {
  platform.answer(() => ({ body: { Name: `answer ${platform.requests.length}` } }));
}

/** The same, but no answer leaves before the returned function is called. */
export function countingHeld({ platform }: Pick<Fixture, 'platform'>): () => void {
  const { passed, open } = gate();
  platform.answer(async () => {
    const count = platform.requests.length;
    await passed;
    return { body: { Name: `answer ${count}` } };
  });
  return open;
}

/** What waits for `passed` goes on once it is opened. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}
