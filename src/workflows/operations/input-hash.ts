import { createHmac, scryptSync } from 'node:crypto';

/** Names the form of hash, so that it can be changed without taking an old one for another input. */
const VERSION = 'v1';
const SALT = 'telegent-graph/operations';
const PASSWORD_BYTES = 18;

/**
 * Keyed hashes for the ledger. The key never stands in the store: an input may hold a PIN, and a PIN that is hashed without
 * one is found by trying them all.
 */
export class OperationHashes {
  readonly #key: Buffer;

  /** @param secret STORE_ENCRYPTION_KEY, or the platform's account secret where there is none */
  constructor(secret: string) {
    this.#key = scryptSync(secret, SALT, 32);
  }

  /** The hash of an input, whatever the order of its fields; absent and undefined are the same. */
  ofInput(input: object, ignored: readonly string[]): string {
    const given = Object.fromEntries(Object.entries(input).filter(([name]) => !ignored.includes(name)));
    return `${VERSION}:${this.#hash('input', canonical(given))}`;
  }

  /** The hash of something that must not stand in a document's name, such as an idempotency key. */
  ofParts(...parts: readonly (string | null)[]): string {
    return this.#hash('parts', JSON.stringify(parts));
  }

  /** A strong password that is always the same for an operation, so that a replay can show it again. */
  passwordFor(operationId: string): string {
    const digest = createHmac('sha256', this.#key).update(`password\n${operationId}`).digest();
    // With every class of characters that a rule may ask for.
    return `${digest.subarray(0, PASSWORD_BYTES).toString('base64url')}-a7Z!`;
  }

  #hash(purpose: string, text: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}\n${text}`).digest('base64url');
  }
}

/** JSON with the fields of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
