import Database from 'libsql';

/** Longest wait for another process that is writing, in milliseconds. The whole process waits with it, so it is short. */
const BUSY_TIMEOUT_MS = 1_000;

/** A write that waits for its transaction. */
interface Waiting {
  readonly write: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A connection to a SQLite file. Writes that come in one turn of the event loop share a transaction, so that they lock the file,
 * and wait for the disk, once.
 */
export class SqliteConnection {
  readonly database: Database.Database;
  readonly #waiting: Waiting[] = [];
  readonly #together: (writes: readonly Waiting[]) => unknown[];
  #turn: NodeJS.Immediate | undefined;

  /** `FULL` waits for the disk at every commit; `NORMAL` may lose the last moments before a power failure. */
  constructor(path: string, synchronous: 'FULL' | 'NORMAL') {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    this.database = database;
    const together = database.transaction((writes: readonly Waiting[]) => writes.map(({ write }) => write()));
    this.#together = (writes) => together.immediate(writes);
  }

  /**
   * Resolves when the write is committed. It may be called twice, since it is undone where another one of its transaction fails,
   * so it must do nothing but write.
   */
  commit<Result>(write: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ write, resolve: resolve as Waiting['resolve'], reject });
      this.#turn ??= setImmediate(() => this.flush());
    });
  }

  /** Commits what waits: to be called before a read, which would not see it. */
  flush(): void {
    clearImmediate(this.#turn);
    this.#turn = undefined;
    const writes = this.#waiting.splice(0);
    if (writes.length > 0) this.#commit(writes);
  }

  /** Idempotent. */
  close(): void {
    if (!this.database.open) return;
    this.flush();
    this.database.close();
  }

  #commit(writes: readonly Waiting[]): void {
    let results: unknown[];
    try {
      results = this.#together(writes);
    } catch (error) {
      // A file that is locked is so for each of them, and the whole process would wait for it once more.
      if (writes.length === 1 || isBusy(error)) for (const { reject } of writes) reject(error);
      else for (const write of writes) this.#commit([write]);
      return;
    }
    writes.forEach(({ resolve }, index) => resolve(results[index]));
  }
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code).startsWith('SQLITE_BUSY');
}
