import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { familyHome } from '../requests/screens.js';
import { startStack, type Stack } from '../stack.js';
import { advance } from './passing-time.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

/** Of every answer of the platform, while an old one is served. */
const LATENCY_MS = 3_000;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({ quota: 1_000 });
});
afterEach(() => stack.stop());

test('while the platform is down, screens are answered from what was read before, and say so', async () => {
  const before = await familyHome(stack);
  expect(before.extensions.upstream).toMatchObject({ staleHits: 0, oldestAge: null });
  // Longer than usage is served while it is read again in the background, shorter than it stands in for an error.
  await advance(stack, 5 * 60);
  await stack.control('faults', { kind: 'status', status: 503, count: null });

  const during = await familyHome(stack);
  expect(during.errors).toEqual([]);
  expect(during.data).toEqual(before.data);
  expect(during.extensions.upstream.staleHits).toBeGreaterThan(0);
  expect(during.extensions.upstream.oldestAge).toBeGreaterThanOrEqual(5 * 60);
});

test('what is too old to stand in for an error is not shown any more', async () => {
  await familyHome(stack);
  await advance(stack, 13 * 3600);
  await stack.control('faults', { kind: 'status', status: 503, count: null });
  const { data, errors } = await familyHome(stack);
  expect(new Set(errors.map(({ path }) => path?.at(-1)))).toEqual(new Set(['dataUsage']));
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
  expect(data.account.name).toBe('The Rivera Family');
});

test('an answer that has just grown old is served at once to everybody, and read again once behind them', async () => {
  await familyHome(stack);
  await advance(stack, 45);
  await stack.control('settings', { latencyMs: LATENCY_MS });
  await stack.resetJournal();
  const startedAt = performance.now();
  const viewers = ['one', 'two', 'three'].map((subject) => ({ role: 'DISTRIBUTOR' as const, subject }));
  const screens = await Promise.all([...viewers, ...viewers].map((viewer) => familyHome(stack, viewer)));
  expect(performance.now() - startedAt).toBeLessThan(LATENCY_MS);
  for (const { extensions } of screens) {
    expect(extensions.upstream).toMatchObject({ requests: 0, staleHits: 1 });
    expect(extensions.upstream.oldestAge).toBeGreaterThanOrEqual(45);
  }
  const refreshed = async () => (await familyHome(stack)).extensions.upstream.staleHits === 0;
  while (!(await refreshed())) await pause(20);
  expect((await stack.journal()).byOperation).toEqual({ getDataUsageInfo: 1 });
});
