import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Keyv } from 'keyv';
import { jsonSerialization } from './json-serialization.js';
import { DocumentCodec } from './ledger/document-codec.js';
import { SqliteLedger } from './ledger/sqlite-ledger.js';
import { Seal } from './seal.js';
import { SealedStorage } from './sealed-storage.js';
import { INVALIDATIONS, eventsSealedBy } from './logs.js';
import { SqliteConnection } from './sqlite-connection.js';
import { SqliteNumberedLog } from './sqlite-numbered-log.js';
import { SqliteQuotaLog } from './sqlite-quota-log.js';
import { SqliteStorage } from './sqlite-storage.js';
import type { ResolvedStoreOptions, Store } from './store.js';

/**
 * A store in one SQLite file; folder and file are made when they are missing, for this user alone. Two connections: one that waits
 * for the disk at every write, and one that does not, for what is rebuilt anyway (the quota log outlives a crash of the
 * process on either; after a power failure its minute is over before the machine is back).
 */
export function openSqliteStore(url: string, { encryptionKey, clock, onError }: ResolvedStoreOptions): Store {
  const path = url.slice('sqlite://'.length);
  if (path === '') throw new Error('STORE_URL sqlite:// needs a path');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite gives the files beside it the mode of this one.
  closeSync(openSync(path, 'a', 0o600));
  const durable = new SqliteConnection(path, 'FULL');
  const relaxed = new SqliteConnection(path, 'NORMAL');
  const seal = encryptionKey === undefined ? undefined : new Seal(encryptionKey);
  const close = (): void => {
    relaxed.close();
    durable.close();
  };
  let ledger: SqliteLedger;
  try {
    ledger = new SqliteLedger(durable, new DocumentCodec(seal), clock);
  } catch (error) {
    close();
    throw error;
  }
  return {
    keyv<T>(namespace: string, { rebuildable = false } = {}): Keyv<T> {
      const plain = new SqliteStorage(rebuildable ? relaxed : durable, clock);
      const store = seal === undefined ? plain : new SealedStorage(plain, seal);
      return new Keyv<T>({ store, namespace, ...jsonSerialization }).on('error', onError);
    },
    quotaLog: new SqliteQuotaLog(relaxed),
    ledger,
    invalidations: new SqliteNumberedLog(durable, INVALIDATIONS),
    events: new SqliteNumberedLog(durable, eventsSealedBy(seal)),
    ping: () =>
      new Promise((resolve) => resolve(void durable.database.prepare('SELECT 1 FROM sqlite_schema').all())),
    close: () => Promise.resolve(close()),
  };
}
