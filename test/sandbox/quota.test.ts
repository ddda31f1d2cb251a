import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../sandbox/operation.js';
import { Quota } from '../../sandbox/quota.js';
import { SandboxClient } from './client.js';

let sandbox: SandboxClient | undefined;
afterEach(() => sandbox?.close());

function takes(quota: Quota, now: number, limit: number): boolean {
  try {
    quota.take('DID-1', now, limit, true);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

test('no 60 seconds ever hold more than the limit, and a refusal means that they are full', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 10 }), (waits, limit) => {
      const quota = new Quota();
      const granted: number[] = [];
      let now = 0;
      for (const wait of waits) {
        now += wait;
        const used = granted.filter((instant) => instant > now - 60_000).length;
        const allowed = takes(quota, now, limit);
        expect(allowed).toBe(used < limit);
        if (allowed) granted.push(now);
      }
    }),
  );
});

test('a request is let in when the wait that was named is over', () => {
  const quota = new Quota();
  expect([0, 10_000, 20_000].map((now) => takes(quota, now, 3))).toEqual([true, true, true]);
  let wait: number | undefined;
  try {
    quota.take('DID-1', 30_500, 3, true);
  } catch (error) {
    wait = (error as Refusal).retryAfter;
  }
  expect(wait).toBe(30);
  expect(takes(quota, 59_999, 3)).toBe(false);
  expect(takes(quota, 30_500 + 30_000, 3)).toBe(true);
});

test('over HTTP: token requests count, each credential has its own, the clock empties the window', async () => {
  sandbox = await SandboxClient.start({ quotaPerMinute: 3 });
  const list = (client: SandboxClient) => client.call('GET', '/v1.0/numbers/inventory');
  expect((await list(sandbox)).status).toBe(200);
  expect((await list(sandbox)).status).toBe(200);
  const refused = await list(sandbox);
  expect(refused).toMatchObject({ status: 429, body: { StatusCode: 429 } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect((await list(sandbox.as(sandbox.demo['familyAccountId'] ?? ''))).status).toBe(200);
  await sandbox.control('POST', 'clock', { advanceSeconds: 61 });
  expect((await list(sandbox)).status).toBe(200);
  expect(await sandbox.control('GET', 'journal?entries=0')).toEqual({
    total: 5,
    tokenRequests: 2,
    refused429: 1,
    byOperation: { listNumberInventory: 5 },
  });
});

test('Retry-After is left out when the setting says so', async () => {
  sandbox = await SandboxClient.start({ quotaPerMinute: 1 });
  await sandbox.control('POST', 'settings', { retryAfterHeader: false });
  const { status, headers } = await sandbox.call('GET', '/v1.0/numbers/inventory');
  expect([status, headers.get('retry-after')]).toEqual([429, null]);
});
