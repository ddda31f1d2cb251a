import { randomUUID } from 'node:crypto';
import { tailOf } from '../../datasources/telegent/decode/ids.js';
import type { Ledger, LedgerDocument, PutDocument } from '../../store/ledger/ledger.js';
import { LeaseLost } from '../operations/operation-log.js';
import { isOpenLine, type LineWorkflow } from './line-workflow.js';

/** The index of open workflows, by the instant at which somebody should work on them. */
const DUE = 'workflows/due';
/** How long a workflow can be asked for after it was last changed, once nothing more happens to it. Milliseconds. */
const KEPT_MS = 90 * 24 * 3_600_000;

/** Changes a workflow as it stands; the same object means that nothing is to be changed. */
export type LineChange = (workflow: LineWorkflow) => LineWorkflow;

/** The workflows of all processes on one store. */
export class WorkflowLog {
  readonly #worker = randomUUID();

  constructor(
    readonly ledger: Ledger,
    /** How long a worker keeps a workflow without a sign of life, in milliseconds. */
    readonly leaseMs: number,
  ) {}

  async find(id: string): Promise<LineWorkflow | null> {
    return (await this.load(id))?.value ?? null;
  }

  load(id: string): Promise<LedgerDocument<LineWorkflow> | null> {
    return loadWorkflow(this.ledger, id);
  }

  /** Ids of workflows that somebody should work on now, those that have waited longest in front. */
  async due(limit: number): Promise<readonly string[]> {
    const entries = await this.ledger.list(DUE, { limit, upTo: await this.ledger.now() });
    return entries.map(({ key }) => key.slice(documentOf('').length));
  }

  /** Takes a workflow to work on it; null where there is none, somebody else works on it, or nothing more happens to it. */
  async take(id: string): Promise<HeldWorkflow | null> {
    for (;;) {
      const [document, now] = await Promise.all([this.load(id), this.ledger.now()]);
      if (!document) return null;
      const { value: workflow, version } = document;
      if ((workflow.lease && workflow.lease.until > now) || !isOpenLine(workflow)) return null;
      const lease = { worker: this.#worker, until: now + this.leaseMs };
      const taken = { ...workflow, lease };
      const changed = await this.ledger.commit([lineDocument(taken, version, lease.until)]);
      if (changed !== null) return new HeldWorkflow(this, taken, changed);
    }
  }

  /** Makes a workflow due now, so that whoever is free works on it. */
  async wake(id: string): Promise<void> {
    for (;;) {
      const document = await this.load(id);
      if (!document || !isOpenLine(document.value)) return;
      const { value, version } = document;
      // Who works on it looks again when it has ended, since the document has changed under its hands.
      const dueAt = value.lease ? value.lease.until : await this.ledger.now();
      if ((await this.ledger.commit([lineDocument(value, version, dueAt)])) !== null) return;
    }
  }

  /** Wakes the workflow that waits for an order, where there is one. */
  async wakeForOrder(orderId: string): Promise<void> {
    const key = orderDocument(orderId);
    const pointer = (await this.ledger.get<{ readonly workflowId: string }>(key)).get(key);
    if (pointer) await this.wake(pointer.value.workflowId);
  }

  /** Workflows of an account, the newest first; `upTo` is the latest moment of their beginning, inclusive. */
  async ofAccount(
    accountId: string,
    range: { readonly limit: number; readonly upTo?: number },
  ): Promise<readonly LineWorkflow[]> {
    const entries = await this.ledger.list(accountIndex(accountId), { ...range, descending: true });
    const found = await this.ledger.get<LineWorkflow>(...entries.map(({ key }) => key));
    return entries.flatMap(({ key }) => found.get(key)?.value ?? []);
  }
}

/** A workflow as it stands in the ledger; null where there is none. */
export async function loadWorkflow(ledger: Ledger, id: string): Promise<LedgerDocument<LineWorkflow> | null> {
  const key = documentOf(id);
  return (await ledger.get<LineWorkflow>(key)).get(key) ?? null;
}

/** A workflow that this process works on. */
export class HeldWorkflow {
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: WorkflowLog,
    public workflow: LineWorkflow,
    private version: number,
  ) {}

  /**
   * Changes it and renews the lease. Steps work side by side, and users correct and cancel meanwhile, so the change is made to
   * the workflow as it stands. Throws LeaseLost.
   */
  change(
    change: LineChange,
    besides: (workflow: LineWorkflow) => readonly PutDocument[] = () => [],
  ): Promise<void> {
    const done = this.#queue.then(() => this.#commit(change, besides));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /**
   * Lets it rest until `dueAt`; null where only an event or a user brings it on. False, and nothing is done, where it was changed
   * meanwhile and should be looked at again.
   */
  async release(dueAt: (workflow: LineWorkflow) => number | null): Promise<boolean> {
    await this.#queue;
    const now = await this.#timeInLease();
    const rested = { ...this.workflow, lease: null };
    const due = isOpenLine(rested) ? dueAt(rested) : null;
    if ((await this.log.ledger.commit([lineDocument(rested, this.version, due, now)])) !== null) return true;
    await this.#reload();
    return false;
  }

  async #commit(
    change: LineChange,
    besides: (workflow: LineWorkflow) => readonly PutDocument[],
  ): Promise<void> {
    for (;;) {
      const now = await this.#timeInLease();
      const until = now + this.log.leaseMs;
      const changed = { ...change(this.workflow), changedAt: now };
      const next = { ...changed, lease: changed.lease && { ...changed.lease, until } };
      const document = lineDocument(next, this.version, until, now);
      const version = await this.log.ledger.commit([document, ...besides(next)]);
      if (version !== null) {
        this.workflow = next;
        this.version = version;
        return;
      }
      await this.#reload();
    }
  }

  async #timeInLease(): Promise<number> {
    const now = await this.log.ledger.now();
    const { lease } = this.workflow;
    if (!lease || lease.until <= now) throw new LeaseLost();
    return now;
  }

  /** Somebody has changed it meanwhile: a user, or a worker that takes this one for dead. */
  async #reload(): Promise<void> {
    const document = await this.log.load(this.workflow.id);
    if (!document || document.value.lease?.worker !== this.workflow.lease?.worker) throw new LeaseLost();
    this.workflow = document.value;
    this.version = document.version;
  }
}

/** A workflow as a document of the ledger; `dueAt` is when somebody should work on it. */
export function lineDocument(
  workflow: LineWorkflow,
  expect: number | null,
  dueAt: number | null,
  now?: number,
): PutDocument {
  const isOpen = isOpenLine(workflow);
  return {
    put: documentOf(workflow.id),
    value: workflow,
    expect,
    indexes: { [DUE]: isOpen ? dueAt : null, [accountIndex(workflow.accountId)]: workflow.createdAt },
    ...(!isOpen && { expiresAt: (now ?? workflow.changedAt) + KEPT_MS }),
  };
}

/** The document that tells which workflow waits for an order. */
export function orderPointer(orderId: string, workflowId: string): PutDocument {
  return { put: orderDocument(orderId), value: { workflowId } };
}

const documentOf = (id: string): string => `workflow/${id}`;
// Prefixes of order ids vary.
const orderDocument = (orderId: string): string => `workflow-of-order/${tailOf(orderId)}`;
const accountIndex = (accountId: string): string => `account/${accountId}/workflows`;
