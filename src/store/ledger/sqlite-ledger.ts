import type Database from 'libsql';
import type { Clock } from '../../clock.js';
import type { SqliteConnection } from '../sqlite-connection.js';
import type { DocumentCodec } from './document-codec.js';
import { LedgerKeyMismatch, LedgerNotDurable } from './errors.js';
import type { IndexEntry, IndexRange, Ledger, LedgerChange, LedgerDocument } from './ledger.js';
import {
  checkedKeys,
  type PreparedChange,
  type PreparedDocument,
  prepareChanges,
} from './prepared-change.js';

/** Expired documents that a commit takes away: more than it can add in the long run, and few enough to go unnoticed. */
const SWEPT_PER_COMMIT = 16;

const TABLES = `
CREATE TABLE IF NOT EXISTS ledger_document (key TEXT PRIMARY KEY, text TEXT NOT NULL, version INTEGER NOT NULL, expires_at REAL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_document_expiry ON ledger_document (expires_at) WHERE expires_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS ledger_place (key TEXT, name TEXT, score REAL NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_place_order ON ledger_place (name, score, key);
CREATE TABLE IF NOT EXISTS ledger_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, fingerprint TEXT NOT NULL)`;

const listing = (order: 'ASC' | 'DESC'): string => `
SELECT place.key, place.score FROM ledger_place AS place JOIN ledger_document AS document ON document.key = place.key
WHERE place.name = ? AND place.score BETWEEN ? AND ? AND (document.expires_at IS NULL OR document.expires_at > ?)
ORDER BY place.score ${order}, place.key ${order} LIMIT ?`;

interface DocumentRow {
  readonly key: string;
  readonly text: string;
  readonly version: number;
}

interface State {
  readonly version: number;
  readonly fingerprint: string;
}

/**
 * The ledger in SQLite tables. A commit is made in a transaction that holds the write lock from its start, on a connection that
 * waits for the disk; when another process keeps the lock for longer than the connection waits, it rejects.
 */
export class SqliteLedger implements Ledger {
  readonly #select: Database.Statement;
  readonly #state: Database.Statement;
  readonly #setState: Database.Statement;
  readonly #upsert: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #place: Database.Statement;
  readonly #displace: Database.Statement;
  readonly #displaceAll: Database.Statement;
  readonly #expired: Database.Statement;
  readonly #list: Database.Statement;
  readonly #listDescending: Database.Statement;

  /** Throws a LedgerKeyMismatch. */
  constructor(
    private readonly connection: SqliteConnection,
    private readonly codec: DocumentCodec,
    private readonly clock: Clock,
  ) {
    const { database } = connection;
    database.exec(TABLES);
    this.#select = database.prepare(
      'SELECT key, text, version FROM ledger_document WHERE key IN (SELECT value FROM json_each(?)) AND (expires_at IS NULL OR expires_at > ?)',
    );
    this.#state = database.prepare('SELECT version, fingerprint FROM ledger_state');
    this.#setState = database.prepare(
      'INSERT OR REPLACE INTO ledger_state (id, version, fingerprint) VALUES (1, ?, ?)',
    );
    this.#upsert = database.prepare(
      'INSERT OR REPLACE INTO ledger_document (key, text, version, expires_at) VALUES (?, ?, ?, ?)',
    );
    this.#delete = database.prepare('DELETE FROM ledger_document WHERE key = ?');
    this.#place = database.prepare('INSERT OR REPLACE INTO ledger_place (key, name, score) VALUES (?, ?, ?)');
    this.#displace = database.prepare('DELETE FROM ledger_place WHERE key = ? AND name = ?');
    this.#displaceAll = database.prepare('DELETE FROM ledger_place WHERE key = ?');
    this.#expired = database.prepare(
      'SELECT key FROM ledger_document WHERE expires_at <= ? ORDER BY expires_at LIMIT ?',
    );
    this.#list = database.prepare(listing('ASC'));
    this.#listDescending = database.prepare(listing('DESC'));
    this.#readVersion();
  }

  async now(): Promise<number> {
    return this.clock.now();
  }

  async get<Value>(...keys: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument<Value>>> {
    const wanted = checkedKeys(keys);
    this.connection.flush();
    const rows = this.#rows(wanted, this.clock.now());
    return new Map(
      rows.map(({ key, text, version }) => [
        key,
        { key, value: this.codec.decode(key, text) as Value, version },
      ]),
    );
  }

  async commit(changes: readonly LedgerChange[]): Promise<number | null> {
    const prepared = prepareChanges(changes, this.codec);
    return this.connection.commit(() => this.#makeAll(prepared));
  }

  async list(index: string, range: IndexRange): Promise<readonly IndexEntry[]> {
    const { from = -Infinity, upTo = Infinity, limit, descending = false } = range;
    this.connection.flush();
    const statement = descending ? this.#listDescending : this.#list;
    return statement.all(index, from, upTo, this.clock.now(), Math.max(limit, 0)) as IndexEntry[];
  }

  async assertDurable(): Promise<void> {
    const [journal] = this.connection.database.pragma('journal_mode') as { journal_mode: string }[];
    const [disk] = this.connection.database.pragma('synchronous') as { synchronous: number }[];
    if (journal?.journal_mode !== 'wal' || (disk?.synchronous ?? 0) < 2) {
      throw new LedgerNotDurable('the file system of its SQLite file must allow journal_mode WAL');
    }
  }

  #makeAll(changes: readonly PreparedChange[]): number | null {
    const version = this.#readVersion() + 1;
    const now = this.clock.now();
    const current = new Map(
      this.#rows(
        changes.map(({ key }) => key),
        now,
      ).map((row) => [row.key, row.version]),
    );
    const isExpected = changes.every(
      ({ key, expect }) => expect === undefined || expect === (current.get(key) ?? null),
    );
    if (!isExpected) return null;
    this.#setState.run(version, this.codec.fingerprint);
    for (const { key, document } of changes) {
      // The places of a document that has expired are not inherited.
      if (!current.has(key) || document === null) this.#remove(key);
      if (document !== null) this.#put(key, document, version);
    }
    const expired = this.#expired.all(now, SWEPT_PER_COMMIT) as { key: string }[];
    for (const { key } of expired) this.#remove(key);
    return version;
  }

  #put(key: string, { text, expiresAt, places }: PreparedDocument, version: number): void {
    this.#upsert.run(key, text, version, expiresAt);
    for (const [index, score] of places) {
      if (score === null) this.#displace.run(key, index);
      else this.#place.run(key, index, score);
    }
  }

  #remove(key: string): void {
    this.#delete.run(key);
    this.#displaceAll.run(key);
  }

  #rows(keys: readonly string[], now: number): DocumentRow[] {
    return this.#select.all(JSON.stringify(keys), now) as DocumentRow[];
  }

  /** The last version given, 0 in a new ledger.  */
  #readVersion(): number {
    const [state] = this.#state.all() as State[];
    if (state !== undefined && state.fingerprint !== this.codec.fingerprint) throw new LedgerKeyMismatch();
    return state?.version ?? 0;
  }
}
