import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis';
import { Keyv } from 'keyv';
import { jsonSerialization } from './json-serialization.js';
import { RedisQuotaLog } from './redis-quota-log.js';
import { deriveKey, SealedStorage } from './sealed-storage.js';
import type { ResolvedStoreOptions, Store } from './store.js';

/** Longest wait for the first connection. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Longest pause between two tries to connect again. */
const RECONNECT_PAUSE_MS = 2_000;

/** A store that many replicas share. While Redis is away, cached values count as absent and quota claims fail. */
export async function openRedisStore(
  url: string,
  { encryptionKey, onError }: ResolvedStoreOptions,
): Promise<Store> {
  let connected = false;
  const client = createClient({
    url,
    // A command that waits for the connection would hold a request longer than its own time limit.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (tries) => connected && Math.min(tries * 100, RECONNECT_PAUSE_MS),
    },
  }) as RedisClientType;
  client.on('error', onError);
  await client.connect();
  connected = true;
  const secret = encryptionKey === undefined ? undefined : deriveKey(encryptionKey);
  return {
    keyv<T>(namespace: string): Keyv<T> {
      const plain = new KeyvRedis<T>(client, { namespace });
      const store = secret === undefined ? plain : new SealedStorage(plain, secret);
      const options = { store, namespace, useKeyPrefix: false, ...jsonSerialization };
      return new Keyv<T>(options).on('error', onError);
    },
    quotaLog: new RedisQuotaLog(client),
    ping: async () => {
      await client.ping();
    },
    close: async () => {
      if (client.isOpen) await client.close();
    },
  };
}
