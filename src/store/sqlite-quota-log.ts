import type Database from 'libsql';
import type { SqliteConnection } from './sqlite-connection.js';
import type { ClaimedSlot, HeldSlots, QuotaLog, SlotClaim } from './quota-log.js';

/** The log in two SQLite tables: the slots, and how many a credential holds, so that a claim never counts rows. */
export class SqliteQuotaLog implements QuotaLog {
  readonly #claim: (credential: string, claim: SlotClaim) => ClaimedSlot | null;
  readonly #settle: Database.Statement;
  readonly #instants: Database.Statement;
  readonly #count: Database.Statement;

  constructor(private readonly connection: SqliteConnection) {
    const { database } = connection;
    database.exec(`CREATE TABLE IF NOT EXISTS quota_slot (id INTEGER PRIMARY KEY AUTOINCREMENT, credential TEXT NOT NULL, free_at INTEGER NOT NULL);
      CREATE INDEX IF NOT EXISTS quota_slot_order ON quota_slot (credential, free_at);
      CREATE TABLE IF NOT EXISTS quota_count (credential TEXT PRIMARY KEY, held INTEGER NOT NULL) WITHOUT ROWID`);
    const free = database.prepare('DELETE FROM quota_slot WHERE credential = ? AND free_at <= ?');
    const count = database.prepare('SELECT held FROM quota_count WHERE credential = ?');
    const setCount = database.prepare('INSERT OR REPLACE INTO quota_count (credential, held) VALUES (?, ?)');
    const insert = database.prepare('INSERT INTO quota_slot (credential, free_at) VALUES (?, ?)');
    this.#claim = (credential, { limit, now, until }) => {
      const freed = free.run(credential, now).changes;
      const [row] = count.all(credential) as { held: number }[];
      const held = (row?.held ?? 0) - freed;
      if (held >= limit) {
        if (freed > 0) setCount.run(credential, held);
        return null;
      }
      setCount.run(credential, held + 1);
      return { id: String(insert.run(credential, until).lastInsertRowid), held: held + 1 };
    };
    this.#settle = database.prepare('UPDATE quota_slot SET free_at = ? WHERE id = ?');
    this.#instants = database.prepare(
      'SELECT free_at FROM quota_slot WHERE credential = ? AND free_at > ? ORDER BY free_at LIMIT ?',
    );
    this.#count = database.prepare(
      'SELECT count(*) AS held FROM quota_slot WHERE credential = ? AND free_at > ?',
    );
  }

  claim(credential: string, claim: SlotClaim): Promise<ClaimedSlot | null> {
    return this.connection.commit(() => this.#claim(credential, claim));
  }

  async settle(_credential: string, slotId: string, freeAt: number): Promise<void> {
    await this.connection.commit(() => this.#settle.run(Math.ceil(freeAt), Number(slotId)));
  }

  async held(credential: string, now: number, most: number): Promise<HeldSlots> {
    this.connection.flush();
    const rows = this.#instants.all(credential, now, most) as { free_at: number }[];
    const [total] = this.#count.all(credential, now) as { held: number }[];
    return { count: total?.held ?? 0, freeAt: rows.map((row) => row.free_at) };
  }
}
