import type Database from 'libsql';
import { type InvalidationLog, type InvalidationNews, KEPT_INVALIDATIONS } from './invalidation-log.js';

/** The log in one SQLite table. Needs a connection that waits for the disk: a drop must not be lost when its write is not. */
export class SqliteInvalidationLog implements InvalidationLog {
  readonly isShared = true;
  readonly #append: (tags: readonly string[]) => number;
  readonly #since: (number: number) => InvalidationNews;

  constructor(database: Database.Database, kept = KEPT_INVALIDATIONS) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS invalidation (number INTEGER PRIMARY KEY AUTOINCREMENT, tags TEXT NOT NULL)',
    );
    const insert = database.prepare('INSERT INTO invalidation (tags) VALUES (?)');
    const trim = database.prepare('DELETE FROM invalidation WHERE number <= ?');
    const append = database.transaction((tags: readonly string[]) => {
      const number = Number(insert.run(JSON.stringify(tags)).lastInsertRowid);
      trim.run(number - kept);
      return number;
    });
    this.#append = (tags) => append.immediate(tags);
    const ends = database.prepare(
      'SELECT (SELECT min(number) FROM invalidation) AS first, (SELECT max(number) FROM invalidation) AS last',
    );
    const select = database.prepare('SELECT number, tags FROM invalidation WHERE number > ? ORDER BY number');
    this.#since = database.transaction((number: number) => {
      const [range] = ends.all() as { first: number | null; last: number | null }[];
      const last = range?.last ?? 0;
      const rows = last > number ? (select.all(number) as { number: number; tags: string }[]) : [];
      const entries = rows.map((row) => ({ number: row.number, tags: JSON.parse(row.tags) as string[] }));
      return { entries, completeAfter: (range?.first ?? 1) - 1, last };
    });
  }

  append(tags: readonly string[]): Promise<number> {
    return new Promise((resolve) => resolve(this.#append(tags)));
  }

  since(number: number): Promise<InvalidationNews> {
    return new Promise((resolve) => resolve(this.#since(number)));
  }
}
