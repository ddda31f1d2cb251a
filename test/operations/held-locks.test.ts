import { beforeEach, describe, expect, test } from '@jest/globals';
import { MemoryLedger } from '../../src/store/ledger/memory-ledger.js';
import { OperationLog, type HeldOperation } from '../../src/workflows/operations/operation-log.js';
import { UNSENT_STEP } from '../../src/workflows/operations/steps.js';
import { ManualClock } from '../client/manual-clock.js';
import { beginIn, stepOf } from './operations.js';

const LEASE_MS = 60_000;

let clock: ManualClock;
let log: OperationLog;
beforeEach(() => {
  clock = new ManualClock();
  log = new OperationLog(new MemoryLedger(clock), LEASE_MS, (name) => name);
});

async function takeBack({ record }: HeldOperation): Promise<HeldOperation> {
  const held = await log.take(record.id);
  if (!held) throw new Error('It is not free');
  return held;
}

describe('a lock', () => {
  test('is kept by what was sent and found absent, while it waits to be sent again', async () => {
    const first = await beginIn(log);
    expect(await log.locks.lock(first, ['number:1'])).toBeNull();
    await first.update({ steps: [stepOf({ ...UNSENT_STEP, sends: 1 })] });
    await first.rest(10_000);
    await clock.advance(2 * LEASE_MS);
    expect(await log.locks.lock(await beginIn(log), ['number:1'])).toBe(first.record.id);
  });

  test('is not believed to be held still by who died, lost it and came back', async () => {
    const first = await beginIn(log);
    await log.locks.lock(first, ['number:1']);
    await first.update({ steps: [stepOf(UNSENT_STEP)] });
    await clock.advance(2 * LEASE_MS);
    const second = await beginIn(log);
    expect(await log.locks.lock(second, ['number:1'])).toBeNull();
    expect(await log.locks.lock(await takeBack(first), ['number:1'])).toBe(second.record.id);
  });

  test('is free when its holder is settled', async () => {
    const first = await beginIn(log);
    await log.locks.lock(first, ['number:1', 'number:2']);
    await first.settle({ status: 'CONFIRMED', userErrors: [] });
    expect(await log.locks.lock(await beginIn(log), ['number:2', 'number:1'])).toBeNull();
  });

  test('is taken as it stood where nobody has touched it since, all names or none', async () => {
    const first = await beginIn(log);
    const names = ['number:1', 'number:2'];
    const standing = await log.locks.standing(names);
    expect(standing.holder).toBeNull();
    expect(await log.locks.lockAsStood(first, standing)).toBe(true);
    const second = await beginIn(log);
    expect(await log.locks.standing(['number:2', 'number:3'])).toMatchObject({ holder: first.record.id });
    expect(await log.locks.lock(second, ['number:2'])).toBe(first.record.id);
    await first.settle({ status: 'CONFIRMED', userErrors: [] });
    expect((await log.locks.standing(names)).holder).toBeNull();
  });

  test.each([
    ['settled', (other: HeldOperation) => other.settle({ status: 'CONFIRMED', userErrors: [] })],
    ['abandoned', (other: HeldOperation) => other.abandon()],
    ['still at work', () => Promise.resolve()],
  ])('is not taken as it stood where another one has held it since, and is %s', async (_how, end) => {
    const [own, other] = [await beginIn(log), await beginIn(log)];
    const standing = await log.locks.standing(['number:1', 'number:2']);
    await log.locks.lock(other, ['number:2']);
    await end(other);
    expect(await log.locks.lockAsStood(own, standing)).toBe(false);
    expect(await log.locks.lock(await beginIn(log), ['number:1'])).toBeNull();
  });
});
