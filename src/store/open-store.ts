import { systemClock } from '../clock.js';
import { openMemoryStore } from './memory-store.js';
import { openRedisStore } from './redis-store.js';
import { openSqliteStore } from './sqlite-store.js';
import type { ResolvedStoreOptions, Store, StoreOptions } from './store.js';

const openers: Record<string, (url: string, options: ResolvedStoreOptions) => Store | Promise<Store>> = {
  'memory:': openMemoryStore,
  'sqlite:': openSqliteStore,
  'redis:': openRedisStore,
  'rediss:': openRedisStore,
};

/** Opens `memory://`, `sqlite://<path>`, `redis://...` or `rediss://...`. Rejects when the store cannot be reached. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const open = openers[url.slice(0, url.indexOf(':') + 1)];
  if (open === undefined) throw new Error('STORE_URL must begin with memory://, sqlite:// or redis://');
  return open(url, {
    encryptionKey: options.encryptionKey,
    clock: options.clock ?? systemClock,
    onError: options.onError ?? (() => undefined),
  });
}
