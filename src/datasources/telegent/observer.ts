import type { Resource, UpstreamOperation } from './request.js';

/** How a read was answered. */
export type CacheOutcome = 'hit' | 'stale' | 'miss' | 'joined';

/** Is told what the client does; the edge turns it into metrics. Must not throw. */
export interface ClientObserver {
  /** An answer of the platform (`status` as in HTTP), or 0 when there was none, after `ms` milliseconds. */
  upstreamRequest(operation: UpstreamOperation, status: number, ms: number): void;
  cache(resource: Resource, outcome: CacheOutcome): void;
  /** Milliseconds for which a request waited for its slot. */
  quotaWait(ms: number): void;
  /** The platform used a word that the vocabulary does not know. */
  unknownValue(vocabulary: string): void;
  /** The platform sent a value that nobody could understand, by its kind, or a list a row that cannot be identified, by the list. */
  unreadable(what: string): void;
}

/** Listens to nothing. */
export const silentObserver: ClientObserver = {
  upstreamRequest: () => undefined,
  cache: () => undefined,
  quotaWait: () => undefined,
  unknownValue: () => undefined,
  unreadable: () => undefined,
};
