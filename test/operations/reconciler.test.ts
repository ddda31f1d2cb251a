import { beforeEach, expect, test } from '@jest/globals';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import type { TelegentPipeline } from '../../src/datasources/telegent/pipeline.js';
import type { Credential } from '../../src/datasources/telegent/credentials.js';
import type { LedgerDocument } from '../../src/store/ledger/ledger.js';
import { UnreadableDocument } from '../../src/store/ledger/errors.js';
import { MemoryLedger } from '../../src/store/ledger/memory-ledger.js';
import { OperationEngine } from '../../src/workflows/operations/engine.js';
import { OperationLog } from '../../src/workflows/operations/operation-log.js';
import { Reconciler } from '../../src/workflows/operations/reconciler.js';
import { settle } from '../../src/workflows/settlement.js';
import { ManualClock, settled } from '../client/manual-clock.js';
import { beginIn, stepOf } from './operations.js';

const LEASE_MS = 60_000;
const WORKING = { priority: 'background', patienceMs: 0 } as const;

/** A ledger in which some documents cannot be read. */
class DamagedLedger extends MemoryLedger {
  readonly damaged = new Set<string>();

  override get<Value>(...keys: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument<Value>>> {
    const damaged = keys.find((key) => this.damaged.has(key));
    if (damaged !== undefined) return Promise.reject(new UnreadableDocument(damaged));
    return super.get<Value>(...keys);
  }
}

let clock: ManualClock;
let ledger: DamagedLedger;
let log: OperationLog;
let dirty: Set<readonly string[]>;
let engine: OperationEngine;
beforeEach(() => {
  clock = new ManualClock();
  ledger = new DamagedLedger(clock);
  log = new OperationLog(ledger, LEASE_MS, (name) => name);
  dirty = new Set();
  const kind: Partial<AnyWriteKind> = { tags: () => ['number'], look: () => Promise.resolve('unclear') };
  const client: Partial<TelegentPipeline> = {
    markDirty: (tags) => (dirty.add(tags), () => void dirty.delete(tags)),
  };
  engine = new OperationEngine({
    log,
    client: client as TelegentPipeline,
    kinds: () => kind as AnyWriteKind,
    credential: () => ({ id: 'DID-1' }) as Credential,
    forgetOwners: () => Promise.resolve(),
    announce: () => Promise.resolve(),
    timeoutMs: 10_000,
    settleMs: 120_000,
  });
});

test.each([1, 25])(
  '%d operations that cannot be read do not keep those behind them from being settled',
  async (count) => {
    for (let index = 0; index < count; index++) {
      const unreadable = await beginIn(log);
      await unreadable.park(clock.now() - 1);
      ledger.damaged.add(`operation/${unreadable.record.id}`);
    }
    const other = await beginIn(log);
    await other.park(clock.now());
    const faults: unknown[] = [];
    const onFault = (error: unknown) => void faults.push(error);
    const reconciler = new Reconciler({ log, engine, clock, definitions: () => undefined, onFault });
    reconciler.start();
    for (let round = 0; round < 10; round++) {
      await settled();
      await clock.advance(1_000);
    }
    expect(await log.find(other.record.id)).toBeNull();
    // They are told of once, until they are tried again.
    expect(faults).toHaveLength(count);
    await clock.advance(600_000);
    await settled();
    await clock.advance(1_000);
    await settled();
    await reconciler.stop();
    expect(faults.length).toBeGreaterThan(count);
  },
);

test('what another process has settled is served from the caches again', async () => {
  const held = await beginIn(log);
  await held.update({ steps: [stepOf({ state: 'UNKNOWN', sends: 1, sentAt: 0, endedAt: 0 })] });
  const progress = await engine.advance(held, WORKING);
  expect(progress.is).toBe('open');
  await held.park(clock.now());
  await engine.releaseSettled();
  expect(dirty.size).toBe(1);
  const elsewhere = await new OperationLog(ledger, LEASE_MS, (name) => name).take(held.record.id);
  await elsewhere?.settle({ status: 'CONFIRMED', userErrors: [] });
  await engine.releaseSettled();
  expect(dirty.size).toBe(0);
});

test('what keeps asking spends ever less on looking', async () => {
  const held = await beginIn(log);
  await held.update({ steps: [stepOf({ state: 'UNKNOWN', sends: 1, sentAt: 0, endedAt: clock.now() })] });
  for (let second = 0; second < 60; second++) {
    await engine.advance(held, WORKING);
    await clock.advance(1_000);
  }
  expect(held.record.steps[0]?.looks).toBeLessThan(8);
});

test('that nothing has changed is not said where a part was done', async () => {
  const held = await beginIn(log);
  const done = stepOf({ step: 'first', state: 'DONE', sends: 1 });
  const absent = stepOf({ step: 'second', state: 'NOT_DONE', sends: 2 });
  await held.update({ steps: [done, absent] });
  await settle({}, held, { is: 'stopped', step: absent, cause: null }, engine.secrets);
  const { outcome } = held.record;
  expect(outcome?.status).toBe('CONFIRMED');
  expect(outcome?.userErrors).toMatchObject([{ code: 'NOT_DONE' }]);
  expect(outcome?.userErrors[0]?.message).not.toContain('Nothing has changed');
});
