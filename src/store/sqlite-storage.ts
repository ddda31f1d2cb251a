import type Database from 'libsql';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Clock } from '../clock.js';
import type { SqliteConnection } from './sqlite-connection.js';

/** Expired values are swept out once in so many writes. */
const SWEEP_EVERY = 256;

/** Values in one SQLite table, for Keyv. Reads are synchronous underneath and take microseconds. */
export class SqliteStorage implements KeyvStoreAdapter {
  readonly opts = {};
  namespace: string | undefined;
  readonly #select: Database.Statement;
  readonly #upsert: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #sweep: Database.Statement;
  #writes = 0;

  constructor(
    private readonly connection: SqliteConnection,
    private readonly clock: Clock,
  ) {
    const { database } = connection;
    database.exec(`CREATE TABLE IF NOT EXISTS value (key TEXT PRIMARY KEY, text TEXT NOT NULL, expires_at INTEGER) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS value_expiry ON value (expires_at) WHERE expires_at IS NOT NULL`);
    this.#select = database.prepare(
      'SELECT key, text FROM value WHERE key IN (SELECT value FROM json_each(?)) AND (expires_at IS NULL OR expires_at > ?)',
    );
    this.#upsert = database.prepare('INSERT OR REPLACE INTO value (key, text, expires_at) VALUES (?, ?, ?)');
    this.#delete = database.prepare('DELETE FROM value WHERE key = ?');
    this.#sweep = database.prepare('DELETE FROM value WHERE expires_at <= ?');
  }

  async get<Value>(key: string): Promise<StoredData<Value> | undefined> {
    return (await this.getMany<Value>([key]))[0] as StoredData<Value> | undefined;
  }

  getMany<Value>(keys: string[]): Promise<StoredData<Value | undefined>[]> {
    this.connection.flush();
    const rows = this.#select.all(JSON.stringify(keys), this.clock.now()) as { key: string; text: string }[];
    const found = new Map(rows.map((row) => [row.key, row.text as Value]));
    return Promise.resolve(keys.map((key) => found.get(key)));
  }

  async set(key: string, value: string, ttl?: number): Promise<void> {
    const now = this.clock.now();
    const isSweep = ++this.#writes % SWEEP_EVERY === 0;
    await this.connection.commit(() => {
      this.#upsert.run(key, value, ttl === undefined ? null : Math.ceil(now + ttl));
      if (isSweep) this.#sweep.run(now);
    });
  }

  async delete(key: string): Promise<boolean> {
    const { changes } = await this.connection.commit(() => this.#delete.run(key));
    return changes > 0;
  }

  async clear(): Promise<void> {
    // Keyv puts `namespace:` before each key, and `;` is the character after `:`.
    const clear = this.connection.database.prepare('DELETE FROM value WHERE key >= ? AND key < ?');
    await this.connection.commit(() => clear.run(`${this.namespace ?? ''}:`, `${this.namespace ?? ''};`));
  }

  on(): this {
    return this;
  }
}
