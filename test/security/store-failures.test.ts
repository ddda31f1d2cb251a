import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startStack } from '../stack.js';

const folder = mkdtempSync(join(tmpdir(), 'store-failures-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a store that breaks while serving: what is cached is answered, the rest is unavailable, and readiness says so', async () => {
  const stack = await startStack({ env: { STORE_URL: `sqlite://${join(folder, 'graph.sqlite')}` } });
  const stock = (zipCode: string) =>
    stack.query<{ numberAvailability: object | null }>(
      `{ numberAvailability(input: { zipCode: "${zipCode}" }) { total } }`,
    );
  try {
    expect((await stock('10001')).errors).toEqual([]);
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), Buffer.alloc(8192, 7));

    const { status, errors, data } = await stock('10002');
    expect({ status, data }).toEqual({ status: 200, data: { numberAvailability: null } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect((await stock('10001')).errors).toEqual([]);
    expect((await fetch(`${stack.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${stack.url}/healthz`)).status).toBe(200);
    expect((await stack.journal()).byOperation).toEqual({ searchAvailableNumbers: 1 });
    // Lines of the log wait for each other; none is missing when the server has stopped.
    expect(await stack.stopServer()).toBe(0);
    expect(stack.output()).toMatch(/"level":"warn".*Uncounted/);
  } finally {
    await stack.stop();
  }
});
