import { randomUUID } from 'node:crypto';
import type { Ledger, LedgerChange, LedgerDocument } from '../../store/ledger/ledger.js';
import { Locks } from './locks.js';
import type { OperationRecord, Outcome } from './operation.js';

/** The index of what is not settled, by the instant at which somebody should look at it again. */
const OPEN = 'operations/open';

/** How long an operation can be asked for after it was settled, and its key protects; milliseconds. */
export const KEPT_MS = 7 * 24 * 3_600_000;

/** Someone else works on the operation by now; whoever meets this must not touch the platform any more. */
export class LeaseLost extends Error {
  constructor() {
    super('Another worker has taken the operation over');
    this.name = 'LeaseLost';
  }
}

/** What is known of an operation before it is prepared. */
export type Begun = Pick<OperationRecord, 'mutation' | 'owner' | 'inputHash' | 'keyDocument' | 'keyMs'>;
type Change = Partial<Omit<OperationRecord, 'id' | 'lease'>>;

/** The operations of all processes on one store. */
export class OperationLog {
  readonly locks: Locks;
  readonly #worker = randomUUID();

  constructor(
    readonly ledger: Ledger,
    /** How long a worker keeps an operation without a sign of life: longer than a request and the settling time together. */
    readonly leaseMs: number,
    /** Names of locks and claims hold phone numbers and email addresses, and names of documents stand in the store in clear. */
    private readonly hash: (name: string) => string,
    /** Told of the documents that were written when an operation was settled. */
    readonly onSettled: (changes: readonly LedgerChange[]) => void = () => undefined,
  ) {
    this.locks = new Locks(this, hash);
  }

  /** Begins an operation, or answers the one that holds its key already. */
  async begin(begun: Begun): Promise<{ readonly own: HeldOperation } | { readonly other: OperationRecord }> {
    for (;;) {
      const now = await this.ledger.now();
      const record: OperationRecord = {
        ...begun,
        id: `OP-${randomUUID()}`,
        accountId: null,
        createdAt: now,
        lease: { worker: this.#worker, until: now + this.leaseMs },
        steps: [],
        kept: null,
        warnings: [],
        locks: [],
        outcome: null,
      };
      const { keyDocument } = begun;
      const key: LedgerChange[] = keyDocument
        ? [{ put: keyDocument, value: { operationId: record.id }, expect: null }]
        : [];
      const version = await this.ledger.commit([this.#put(record, null), ...key]);
      if (version !== null) return { own: new HeldOperation(this, record, version) };
      const other = keyDocument && (await this.#holderOf(keyDocument));
      if (other) return { other: other.value };
    }
  }

  async find(id: string): Promise<OperationRecord | null> {
    return (await this.#load(id))?.value ?? null;
  }

  /** Takes over an operation that nobody works on and that is not settled; null when that is not so. */
  async take(id: string): Promise<HeldOperation | null> {
    const [document, now] = await Promise.all([this.#load(id), this.ledger.now()]);
    if (!document || document.value.outcome) return null;
    const { lease } = document.value;
    if (lease && lease.until > now) return null;
    const record = { ...document.value, lease: { worker: this.#worker, until: now + this.leaseMs } };
    const version = await this.ledger.commit([this.#put(record, document.version)]);
    return version === null ? null : new HeldOperation(this, record, version);
  }

  /** The document that says which operation something came of. */
  claimOf(thing: string): string {
    return `claim/${this.hash(thing)}`;
  }

  /** Ids of operations that are not settled, those that should be looked at first in front. */
  async open(limit: number, dueAt?: number): Promise<readonly string[]> {
    const range = { limit, ...(dueAt !== undefined && { upTo: dueAt }) };
    const entries = await this.ledger.list(OPEN, range);
    return entries.map(({ key }) => key.slice(documentOf('').length));
  }

  /** Those of the operations that are not settled. */
  async openAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const documents = await this.ledger.get<OperationRecord>(...ids.map(documentOf));
    return new Set([...documents.values()].flatMap(({ value }) => (value.outcome ? [] : value.id)));
  }

  async #holderOf(keyDocument: string): Promise<LedgerDocument<OperationRecord> | null> {
    const key = (await this.ledger.get<{ operationId: string }>(keyDocument)).get(keyDocument);
    if (!key) return null;
    const holder = await this.#load(key.value.operationId);
    // A key whose operation is gone protects nothing.
    if (!holder) await this.ledger.commit([{ delete: keyDocument, expect: key.version }]);
    return holder;
  }

  async #load(id: string): Promise<LedgerDocument<OperationRecord> | null> {
    const document = documentOf(id);
    return (await this.ledger.get<OperationRecord>(document)).get(document) ?? null;
  }

  #put(record: OperationRecord, expect: number | null): LedgerChange {
    return putOf(record, expect, { dueAt: record.lease?.until ?? record.createdAt });
  }
}

/** An operation that this process works on. Every change is a commit that fails when somebody else has taken it over. */
export class HeldOperation {
  constructor(
    private readonly log: OperationLog,
    public record: OperationRecord,
    private version: number,
  ) {}

  /** Changes it and renews the lease, with other documents in the same commit. Throws LeaseLost. */
  async update(change: Change, besides: readonly LedgerChange[] = []): Promise<void> {
    if (await this.tryUpdate(change, besides)) return;
    throw new LeaseLost();
  }

  /** As `update`; false when one of the other documents was not as expected. */
  async tryUpdate(change: Change, besides: readonly LedgerChange[]): Promise<boolean> {
    const { lease } = this.record;
    const now = await this.log.ledger.now();
    if (!lease || lease.until <= now) throw new LeaseLost();
    const record = { ...this.record, ...change, lease: { ...lease, until: now + this.log.leaseMs } };
    const version = await this.log.ledger.commit([
      putOf(record, this.version, { dueAt: record.lease.until }),
      ...besides,
    ]);
    if (version === null) {
      const current = await this.log.find(record.id);
      if (current?.lease?.worker !== lease.worker || current.lease.until !== lease.until)
        throw new LeaseLost();
      return false;
    }
    this.#stands(record, version);
    return true;
  }

  /** Lets it rest until somebody looks at it again. */
  async park(dueAt: number): Promise<void> {
    await this.#finish({ ...this.record, lease: null }, { dueAt });
  }

  /** Lets it rest for some milliseconds. */
  async rest(ms: number): Promise<void> {
    await this.park((await this.log.ledger.now()) + ms);
  }

  /**
   * Ends it: its locks come free, and its key protects from now on; that of a refused one is free again, since nothing was
   * changed. `besides` are documents of the same commit.
   */
  async settle(
    outcome: Omit<Outcome, 'at'>,
    besides: (settled: OperationRecord) => readonly LedgerChange[] = () => [],
  ): Promise<void> {
    const at = await this.log.ledger.now();
    const steps = this.record.steps.map((step) => ({ ...step, secrets: null }));
    const record = { ...this.record, steps, outcome: { ...outcome, at }, lease: null, locks: [] };
    const told = besides(record);
    const changes = [...this.#keyAfter(record), ...(await this.log.locks.released(this.record)), ...told];
    await this.#finish(record, { dueAt: null, expiresAt: at + Math.max(KEPT_MS, record.keyMs) }, changes);
    this.log.onSettled(told);
  }

  /** Forgets it, as if it had never begun: its key and its locks are free again. */
  async abandon(): Promise<void> {
    const { keyDocument } = this.record;
    const changes: LedgerChange[] = [
      { delete: documentOf(this.record.id), expect: this.version },
      ...(keyDocument ? [{ delete: keyDocument }] : []),
      ...(await this.log.locks.released(this.record)),
    ];
    if ((await this.log.ledger.commit(changes)) === null) throw new LeaseLost();
  }

  #keyAfter({ id, keyDocument, keyMs, outcome }: OperationRecord): LedgerChange[] {
    if (!keyDocument || !outcome) return [];
    if (outcome.status === 'REFUSED') return [{ delete: keyDocument }];
    return [{ put: keyDocument, value: { operationId: id }, expiresAt: outcome.at + keyMs }];
  }

  async #finish(record: OperationRecord, place: Place, besides: readonly LedgerChange[] = []): Promise<void> {
    const version = await this.log.ledger.commit([putOf(record, this.version, place), ...besides]);
    if (version === null) throw new LeaseLost();
    this.#stands(record, version);
  }

  #stands(record: OperationRecord, version: number): void {
    this.record = record;
    this.version = version;
  }
}

interface Place {
  /** Its place among the open ones; null when it is none any more. */
  readonly dueAt: number | null;
  readonly expiresAt?: number;
}

const documentOf = (id: string): string => `operation/${id}`;

function putOf(record: OperationRecord, expect: number | null, { dueAt, expiresAt }: Place): LedgerChange {
  return {
    put: documentOf(record.id),
    value: record,
    expect,
    indexes: { [OPEN]: dueAt },
    ...(expiresAt !== undefined && { expiresAt }),
  };
}
