import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Seal } from './seal.js';

/** Keeps every value of another storage sealed at its key. What does not open counts as absent. */
export class SealedStorage implements KeyvStoreAdapter {
  constructor(
    private readonly inner: KeyvStoreAdapter,
    private readonly seal: Seal,
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
    await this.inner.set(key, this.seal.close(this.#place(key), value), ttl);
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

  #open(key: string, sealed: unknown): string | undefined {
    return typeof sealed === 'string' ? this.seal.open(this.#place(key), sealed) : undefined;
  }

  #place(key: string): string {
    return `${this.namespace ?? ''}\n${key}`;
  }
}
