import { Keyv } from 'keyv';
import { LRUCache } from 'lru-cache';
import { jsonSerialization } from './json-serialization.js';
import { MemoryLedger } from './ledger/memory-ledger.js';
import { MemoryNumberedLog } from './memory-numbered-log.js';
import { MemoryQuotaLog } from './memory-quota-log.js';
import type { ResolvedStoreOptions, Store } from './store.js';

/** Characters of a namespace beyond this are forgotten, the least used first; room is taken as it is needed. */
const MOST_CHARACTERS = 64 * 2 ** 20;

/** A store that is gone with the process: for tests and for a single process that may forget. */
export function openMemoryStore(_url: string, { clock, onError }: ResolvedStoreOptions): Store {
  const namespaces = new Map<string, LRUCache<string, string>>();
  return {
    keyv<T>(namespace: string): Keyv<T> {
      const values = namespaces.get(namespace) ?? valuesByKey();
      namespaces.set(namespace, values);
      const store = {
        get: (key: string) => values.get(key),
        set: (key: string, value: string) => values.set(key, value),
        delete: (key: string) => values.delete(key),
        clear: () => values.clear(),
      };
      return new Keyv<T>({ store, namespace, ...jsonSerialization }).on('error', onError);
    },
    quotaLog: new MemoryQuotaLog(),
    ledger: new MemoryLedger(clock),
    invalidations: new MemoryNumberedLog(),
    events: new MemoryNumberedLog(),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(namespaces.clear()),
  };
}

const valuesByKey = (): LRUCache<string, string> =>
  new LRUCache({ maxSize: MOST_CHARACTERS, sizeCalculation: (value, key) => value.length + key.length });
