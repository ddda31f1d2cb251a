import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { KeyvStoreAdapter, StoredData } from 'keyv';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Fixed, since every process on a store must come to the same key; the strength lies in the secret. */
const SALT = 'telegent-graph/store';

/** Makes the encryption key of a store from the configured secret. Takes tens of milliseconds, once. */
export function deriveKey(secret: string): Buffer {
  return scryptSync(secret, SALT, 32);
}

/**
 * Keeps every value of another storage encrypted (AES-256-GCM). The key under which a value stands is authenticated with
 * it, so a value that was moved elsewhere, changed, or written with another secret counts as absent.
 */
export class SealedStorage implements KeyvStoreAdapter {
  constructor(
    private readonly inner: KeyvStoreAdapter,
    private readonly secret: Buffer,
  ) {}

  get opts(): unknown {
    return this.inner.opts as unknown;
  }

  get namespace(): string | undefined {
    return this.inner.namespace;
  }

  set namespace(namespace: string | undefined) {
    this.inner.namespace = namespace;
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    return this.#open(key, await this.inner.get<string>(key)) as StoredData<Value> | undefined;
  }

  async getMany<Value>(keys: string[]): Promise<StoredData<Value | undefined>[]> {
    const sealed = await (this.inner.getMany?.<string>(keys) ??
      Promise.all(keys.map((key) => this.inner.get<string>(key))));
    return keys.map((key, index) => this.#open(key, sealed[index]) as StoredData<Value | undefined>);
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    await this.inner.set(key, this.#seal(key, value), ttl);
  }

  delete(key: string): Promise<boolean> {
    return this.inner.delete(key);
  }

  clear(): Promise<void> {
    return this.inner.clear();
  }

  on(event: string, listener: (...args: unknown[]) => void): this {
    this.inner.on(event, listener);
    return this;
  }

  #seal(key: string, value: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.secret, nonce).setAAD(this.#place(key));
    const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
  }

  #open(key: string, sealed: unknown): string | undefined {
    if (typeof sealed !== 'string') return undefined;
    const bytes = Buffer.from(sealed, 'base64');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.secret, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(this.#place(key))
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

  #place(key: string): Buffer {
    return Buffer.from(`${this.namespace ?? ''}\n${key}`);
  }
}
