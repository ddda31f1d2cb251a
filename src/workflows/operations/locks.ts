import type { LedgerChange } from '../../store/ledger/ledger.js';
import { wasSent, type OperationRecord } from './operation.js';
import type { HeldOperation, OperationLog } from './operation-log.js';

/** How some names were locked at one moment. */
export interface Standing {
  /** Versions of the documents of the locks; null where there is none. */
  readonly versions: ReadonlyMap<string, number | null>;
  /** The operation that holds one of the names; null where nobody does. */
  readonly holder: string | null;
}

interface LockValue {
  /** Null when it was let go of. */
  readonly operationId: string | null;
}

/** Names that one operation at a time has for itself, until it is settled. */
export class Locks {
  constructor(
    private readonly log: OperationLog,
    private readonly hash: (name: string) => string,
  ) {}

  /**
   * Makes the operation the only one that holds these names, or answers the id of the one that holds one of them. A lock
   * whose holder has ended, or died before it sent anything, is taken over.
   */
  async lock(held: HeldOperation, names: readonly string[]): Promise<string | null> {
    for (const name of [...new Set(names)].sort()) {
      const holder = await this.#tryLock(held, this.#lockOf(name));
      if (holder !== null) return holder;
    }
    return null;
  }

  /** How the names are locked now, for `lockAsStood`. */
  async standing(names: readonly string[]): Promise<Standing> {
    const locks = [...new Set(names)].map((name) => this.#lockOf(name));
    const documents = await this.log.ledger.get<LockValue>(...locks);
    const versions = new Map(locks.map((lock) => [lock, documents.get(lock)?.version ?? null]));
    for (const { value } of documents.values()) {
      const { operationId } = value;
      if (operationId !== null && (await this.#isAlive(operationId)))
        return { versions, holder: operationId };
    }
    return { versions, holder: null };
  }

  /**
   * Makes the operation the only one that holds the names, as they stood: false, and none is locked, where anybody has locked
   * one since, even if it is free again. What was read since then is as if it had been read under the lock.
   */
  async lockAsStood(held: HeldOperation, { versions, holder }: Standing): Promise<boolean> {
    if (holder !== null) return false;
    if (versions.size === 0) return true;
    const value: LockValue = { operationId: held.record.id };
    return held.tryUpdate(
      { locks: [...new Set([...held.record.locks, ...versions.keys()])] },
      [...versions].map(([lock, expect]) => ({ put: lock, value, expect })),
    );
  }

  /**
   * Lets go of an operation's locks, those apart that somebody has taken over since. Their documents stay as long as anybody
   * could have seen how they stood before.
   */
  async released({ id, locks }: OperationRecord): Promise<readonly LedgerChange[]> {
    const { ledger, leaseMs } = this.log;
    const [standing, now] = await Promise.all([ledger.get<LockValue>(...locks), ledger.now()]);
    const value: LockValue = { operationId: null };
    return [...standing.values()]
      .filter((lock) => lock.value.operationId === id)
      .map(({ key, version }) => ({ put: key, value, expect: version, expiresAt: now + 2 * leaseMs }));
  }

  async #tryLock(held: HeldOperation, lock: string): Promise<string | null> {
    for (;;) {
      const standing = (await this.log.ledger.get<LockValue>(lock)).get(lock);
      const holderId = standing?.value.operationId ?? null;
      if (holderId === held.record.id) return null;
      if (holderId !== null && (await this.#isAlive(holderId))) return holderId;
      const locks = [...new Set([...held.record.locks, lock])];
      const taken = await held.tryUpdate({ locks }, [
        { put: lock, value: { operationId: held.record.id }, expect: standing?.version ?? null },
      ]);
      if (taken) return null;
    }
  }

  #lockOf(name: string): string {
    return `lock/${this.hash(name)}`;
  }

  /** Whether an operation keeps what it has locked. */
  async #isAlive(id: string): Promise<boolean> {
    const operation = await this.log.find(id);
    if (!operation || operation.outcome) return false;
    const { lease } = operation;
    return wasSent(operation) || (lease !== null && lease.until > (await this.log.ledger.now()));
  }
}
