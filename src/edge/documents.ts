import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';

const BYTES = 32 * 1024 * 1024;
/** What the smallest document weighs, with what is derived from it. */
const BYTES_A_DOCUMENT = 4096;
/** What a parsed document weighs for each character of its text: 43 were measured with blanks, 80 without. */
const BYTES_A_CHARACTER = 80;

/**
 * Keeps documents that were parsed and found valid, by the hash of their text, in bounded memory. What is derived from a
 * document for every request of it hangs on the document and goes with it.
 */
export function createDocumentStore() {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: BYTES,
    sizeCalculation: (document, hash) =>
      hash.length + BYTES_A_DOCUMENT + BYTES_A_CHARACTER * (document.loc?.source.body.length ?? 0),
  });
  return {
    get: async (hash: string): Promise<DocumentNode | undefined> => documents.get(hash),
    set: async (hash: string, document: DocumentNode): Promise<void> => void documents.set(hash, document),
    delete: async (hash: string): Promise<boolean> => documents.delete(hash),
  };
}
