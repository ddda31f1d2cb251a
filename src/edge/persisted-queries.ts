import { LRUCache } from 'lru-cache';

const BYTES = 8 * 1024 * 1024;

/** Remembers the queries that clients send by their hash, in bounded memory; who sends an unknown hash sends the query again. */
export function createPersistedQueryCache() {
  const queries = new LRUCache<string, string>({
    maxSize: BYTES,
    sizeCalculation: (query, hash) => query.length + hash.length,
  });
  return {
    get: async (hash: string): Promise<string | undefined> => queries.get(hash),
    set: async (hash: string, query: string): Promise<void> => void queries.set(hash, query),
    delete: async (hash: string): Promise<boolean> => queries.delete(hash),
  };
}
