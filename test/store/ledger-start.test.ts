import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/open-store.js';
import { startStack } from '../stack.js';
import { hasRedis, startRedis } from './redis-server.js';

const folder = mkdtempSync(join(tmpdir(), 'ledger-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const withRedis = hasRedis() ? test : test.skip;
const [KEY, OTHER_KEY] = ['the-key-of-the-store-is-32-bytes-long', 'another-key-of-at-least-32-bytes-too'];

test('a process whose key is not that of the ledger does not start, and says so without either', async () => {
  const url = `sqlite://${join(folder, 'graph.sqlite')}`;
  const store = await openStore(url, { encryptionKey: KEY });
  await store.ledger.commit([{ put: 'bought', value: 1 }]);
  await store.close();
  const start = (key: string) => startStack({ env: { STORE_URL: url, STORE_ENCRYPTION_KEY: key } });
  const { message } = await start(OTHER_KEY).then(
    () => new Error('started'),
    (error: unknown) => error as Error,
  );
  expect(message).toMatch(/\nSTORE_ENCRYPTION_KEY: is not the one that the ledger [^\n]+\n$/);
  expect(message).not.toContain(OTHER_KEY);
  const stack = await start(KEY);
  expect(await (await fetch(`${stack.url}/readyz`)).json()).toMatchObject({ ledger: 'ok' });
  await stack.stop();
});

withRedis.each([
  ['is durable', [], true],
  ['is not', ['--maxmemory-policy', 'allkeys-lru'], false],
])(
  'on a Redis that %s reads work, and log and readiness say what the ledger is worth',
  async (_how, settings, isReady) => {
    const redis = await startRedis({ durable: true, settings });
    const stack = await startStack({ env: { STORE_URL: redis.url } });
    try {
      const { data, errors } = await stack.query('{ accounts { edges { node { id } } } }');
      expect(errors).toEqual([]);
      expect(data['accounts']).not.toBeNull();
      const ready = await fetch(`${stack.url}/readyz`);
      expect(ready.status).toBe(isReady ? 200 : 503);
      expect(await ready.json()).toMatchObject({ store: 'ok', ledger: isReady ? 'ok' : 'unreachable' });
      await stack.stopServer();
      const warning = /"level":"warn".*set Redis to maxmemory-policy noeviction/;
      if (isReady) expect(stack.output()).not.toContain('ledger');
      else expect(stack.output()).toMatch(warning);
    } finally {
      await stack.stop();
      await redis.stop();
    }
  },
);
