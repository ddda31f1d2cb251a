import type { Keyv } from 'keyv';
import type { Clock } from '../clock.js';
import type { Ledger } from './ledger/ledger.js';
import type { InvalidationLog, NumberedLog } from './numbered-log.js';
import type { QuotaLog } from './quota-log.js';

/** What a namespace of the store is for. */
export interface NamespaceOptions {
  /** The values can be had again from elsewhere, so the last moments before a power failure may be lost; writes are faster. */
  readonly rebuildable?: boolean;
}

/** The one place where the process keeps what outlives a request. */
export interface Store {
  /** Values by key, JSON only. A value that cannot be read any more (its key has changed) counts as absent. */
  keyv<T>(namespace: string, options?: NamespaceOptions): Keyv<T>;
  readonly quotaLog: QuotaLog;
  readonly ledger: Ledger;
  /** What was dropped from the caches of answers. */
  readonly invalidations: InvalidationLog;
  /** What happened, for whoever waits for it in any process; sealed where the store has a key. */
  readonly events: NumberedLog<unknown>;
  /** Resolves when the store answers, rejects when it does not. */
  ping(): Promise<void>;
  /** Idempotent. */
  close(): Promise<void>;
}

/** How a store is opened. */
export interface StoreOptions {
  /** Values are encrypted with a key made from this text; never in memory. */
  readonly encryptionKey?: string | undefined;
  readonly clock?: Clock;
  /** Told of failures behind a read or write that was answered as if the value were absent. */
  readonly onError?: (error: unknown) => void;
}

/** The options with every gap filled. */
export type ResolvedStoreOptions = Required<Omit<StoreOptions, 'encryptionKey'>> & {
  readonly encryptionKey: string | undefined;
};
