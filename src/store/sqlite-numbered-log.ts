import type { SqliteConnection } from './sqlite-connection.js';
import { KEPT_ENTRIES, type LogNews, type LogOptions, type NumberedLog } from './numbered-log.js';

/** The log in one SQLite table. Needs a connection that waits for the disk: an entry must not be lost when its write is not. */
export class SqliteNumberedLog<Content> implements NumberedLog<Content> {
  readonly isShared = true;
  readonly #append: (content: Content) => number;
  readonly #since: (number: number) => LogNews<Content>;

  constructor(
    private readonly connection: SqliteConnection,
    { name, codec, kept = KEPT_ENTRIES }: LogOptions<Content>,
  ) {
    const { database } = connection;
    database.exec(
      `CREATE TABLE IF NOT EXISTS ${name} (number INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT NOT NULL)`,
    );
    // Files of the first release call the column after what the only log kept.
    const columns = database.pragma(`table_info(${name})`) as { name: string }[];
    if (columns.some((column) => column.name === 'tags')) {
      database.exec(`ALTER TABLE ${name} RENAME COLUMN tags TO content`);
    }
    const insert = database.prepare(`INSERT INTO ${name} (content) VALUES (?)`);
    const trim = database.prepare(`DELETE FROM ${name} WHERE number <= ?`);
    this.#append = (content) => {
      const number = Number(insert.run(codec.write(content)).lastInsertRowid);
      trim.run(number - kept);
      return number;
    };
    const ends = database.prepare(
      `SELECT (SELECT min(number) FROM ${name}) AS first, (SELECT max(number) FROM ${name}) AS last`,
    );
    const select = database.prepare(`SELECT number, content FROM ${name} WHERE number > ? ORDER BY number`);
    this.#since = database.transaction((number: number) => {
      const [range] = ends.all() as { first: number | null; last: number | null }[];
      const last = range?.last ?? 0;
      const rows = last > number ? (select.all(number) as { number: number; content: string }[]) : [];
      const entries = rows.map((row) => ({ number: row.number, content: codec.read(row.content) }));
      return { entries, completeAfter: (range?.first ?? 1) - 1, last };
    });
  }

  append(content: Content): Promise<number> {
    return this.connection.commit(() => this.#append(content));
  }

  async since(number: number): Promise<LogNews<Content>> {
    this.connection.flush();
    return this.#since(number);
  }
}
