import type Database from 'libsql';
import type { KeyvStoreAdapter, StoredData } from 'keyv';
import type { Clock } from '../clock.js';

/** Expired values are swept out once in so many writes. */
const SWEEP_EVERY = 256;

/** Values in one SQLite table, for Keyv. Calls are synchronous underneath and take microseconds. */
export class SqliteStorage implements KeyvStoreAdapter {
  readonly opts = {};
  namespace: string | undefined;
  readonly #select: Database.Statement;
  readonly #upsert: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #sweep: Database.Statement;
  #writes = 0;

  constructor(
    private readonly database: Database.Database,
    private readonly clock: Clock,
  ) {
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
    const rows = this.#select.all(JSON.stringify(keys), this.clock.now()) as { key: string; text: string }[];
    const found = new Map(rows.map((row) => [row.key, row.text as Value]));
    return Promise.resolve(keys.map((key) => found.get(key)));
  }

  set(key: string, value: string, ttl?: number): Promise<void> {
    const now = this.clock.now();
    this.#upsert.run(key, value, ttl === undefined ? null : Math.ceil(now + ttl));
    if (++this.#writes % SWEEP_EVERY === 0) this.#sweep.run(now);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#delete.run(key).changes > 0);
  }

  clear(): Promise<void> {
    // Keyv puts `namespace:` before each key, and `;` is the character after `:`.
    this.database
      .prepare('DELETE FROM value WHERE key >= ? AND key < ?')
      .run(`${this.namespace ?? ''}:`, `${this.namespace ?? ''};`);
    return Promise.resolve();
  }

  on(): this {
    return this;
  }
}
