import { createCipheriv, createDecipheriv, createHmac, randomFillSync, scryptSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Nonces are drawn so many at a time, since each call of the generator costs as much as sealing a short text. */
const NONCES_DRAWN = 256;
/** Fixed, since every process on a store must come to the same key; the strength lies in the secret. */
const SALT = 'telegent-graph/store';
const FINGERPRINT_OF = 'telegent-graph/fingerprint';

/**
 * Encrypts texts (AES-256-GCM) with a key made from the configured secret. The place where a text stands is authenticated
 * with it, so a text that was moved elsewhere, changed, or sealed with another secret does not open.
 */
export class Seal {
  readonly #key: Buffer;
  readonly #nonces = Buffer.alloc(NONCES_DRAWN * NONCE_BYTES);
  #nextNonce = NONCES_DRAWN;

  /** Takes tens of milliseconds, once. */
  constructor(secret: string) {
    this.#key = scryptSync(secret, SALT, 32);
  }

  /** Tells keys apart, and nothing about them. */
  get fingerprint(): string {
    return createHmac('sha256', this.#key).update(FINGERPRINT_OF).digest('base64url');
  }

  close(place: string, text: string): string {
    const nonce = this.#nonce();
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** The text; undefined when this seal did not close it at this place. */
  open(place: string, sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ]);
      return text.toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** Bytes that were never used before, and are not used again. */
  #nonce(): Buffer {
    if (this.#nextNonce === NONCES_DRAWN) {
      randomFillSync(this.#nonces);
      this.#nextNonce = 0;
    }
    const start = NONCE_BYTES * this.#nextNonce++;
    return this.#nonces.subarray(start, start + NONCE_BYTES);
  }
}
