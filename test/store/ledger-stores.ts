import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@keyv/redis';
import { openStore } from '../../src/store/open-store.js';
import type { Store, StoreOptions } from '../../src/store/store.js';
import { type RedisServer, startRedis } from './redis-server.js';

/** A kind of store with a ledger, to run the same tests on. */
export interface LedgerStores {
  /** Whether what is written outlives the process that wrote it. */
  readonly outlives: boolean;
  start(): Promise<void>;
  /** Two stores that share a new and empty ledger: two instances, or in memory the only one there is. */
  open(options?: StoreOptions): Promise<readonly [Store, Store]>;
  /** Opens the newest ledger once more. */
  reopen(options?: StoreOptions): Promise<Store>;
  /** Everything that lies in the newest ledger, as bytes. */
  stored(): Promise<string>;
  stop(): Promise<void>;
}

export function memoryStores(): LedgerStores {
  return {
    outlives: false,
    start: async () => undefined,
    open: async (options) => {
      const store = await openStore('memory://', options);
      return [store, store];
    },
    reopen: (options) => openStore('memory://', options),
    stored: async () => '',
    stop: async () => undefined,
  };
}

export function sqliteStores(): LedgerStores {
  let folder = '';
  let count = 0;
  const place = (): string => join(folder, String(count));
  const url = (): string => `sqlite://${join(place(), 'graph.sqlite')}`;
  return {
    outlives: true,
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'telegent-ledger-'));
    },
    open: async (options) => {
      count++;
      return [await openStore(url(), options), await openStore(url(), options)];
    },
    reopen: (options) => openStore(url(), options),
    stored: async () =>
      readdirSync(place())
        .map((name) => readFileSync(join(place(), name), 'latin1'))
        .join(''),
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

export function redisStores(): LedgerStores {
  let server: RedisServer;
  const withClient = async <T>(work: (client: ReturnType<typeof createClient>) => Promise<T>): Promise<T> => {
    const client = createClient({ url: server.url });
    await client.connect();
    try {
      return await work(client as ReturnType<typeof createClient>);
    } finally {
      await client.close();
    }
  };
  return {
    outlives: true,
    start: async () => {
      server = await startRedis({ durable: true });
    },
    open: async (options) => {
      await withClient((client) => client.flushAll());
      return [await openStore(server.url, options), await openStore(server.url, options)];
    },
    reopen: (options) => openStore(server.url, options),
    stored: () =>
      withClient(async (client) => {
        const documents = (await client.keys('ledger:document:*')).map((key) => client.hGetAll(key));
        return JSON.stringify([await Promise.all(documents), await client.keys('*')]);
      }),
    stop: () => server.stop(),
  };
}
