import KeyvRedis, { createClient, type RedisClientType } from '@keyv/redis';
import { Keyv } from 'keyv';
import { jsonSerialization } from './json-serialization.js';
import { DocumentCodec } from './ledger/document-codec.js';
import { RedisLedger } from './ledger/redis-ledger.js';
import { INVALIDATIONS, eventsSealedBy } from './logs.js';
import type { QuotaLog } from './quota-log.js';
import { RedisNumberedLog } from './redis-numbered-log.js';
import type { InvalidationLog, NumberedLog } from './numbered-log.js';
import { RedisQuotaLog } from './redis-quota-log.js';
import { Seal } from './seal.js';
import { SealedStorage } from './sealed-storage.js';
import type { ResolvedStoreOptions, Store } from './store.js';
import { withTimeLimit } from './time-limit.js';

/** Longest wait for the first connection. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Longest wait for the answer of a command. */
const COMMAND_TIMEOUT_MS = 2_000;
/** Longest pause between two tries to connect again. */
const RECONNECT_PAUSE_MS = 2_000;

/** A store that many replicas share. While Redis is away, cached values count as absent and quota claims fail. */
export async function openRedisStore(
  url: string,
  { encryptionKey, clock, onError }: ResolvedStoreOptions,
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
  const limited = withTimeLimit(client, COMMAND_TIMEOUT_MS);
  client.on('error', onError);
  await client.connect();
  connected = true;
  const seal = encryptionKey === undefined ? undefined : new Seal(encryptionKey);
  const ledger = withTimeLimit(new RedisLedger(client, new DocumentCodec(seal), clock), COMMAND_TIMEOUT_MS);
  await ledger.assertKey().catch((error: unknown) => {
    client.destroy();
    throw error;
  });
  return {
    keyv<T>(namespace: string): Keyv<T> {
      const plain = withTimeLimit(new KeyvRedis<T>(client, { namespace }), COMMAND_TIMEOUT_MS);
      const store = seal === undefined ? plain : new SealedStorage(plain, seal);
      const options = { store, namespace, useKeyPrefix: false, ...jsonSerialization };
      return new Keyv<T>(options).on('error', onError);
    },
    quotaLog: withTimeLimit<QuotaLog>(new RedisQuotaLog(client), COMMAND_TIMEOUT_MS),
    ledger,
    invalidations: withTimeLimit<InvalidationLog>(
      new RedisNumberedLog(client, INVALIDATIONS),
      COMMAND_TIMEOUT_MS,
    ),
    events: withTimeLimit<NumberedLog<unknown>>(
      new RedisNumberedLog(client, eventsSealedBy(seal)),
      COMMAND_TIMEOUT_MS,
    ),
    ping: async () => {
      await limited.ping();
    },
    close: async () => {
      // A connection without an answer is cut.
      if (client.isOpen) await limited.close().catch(() => client.destroy());
    },
  };
}
