import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Faults } from '../../sandbox/faults.js';
import { SandboxClient, type Reply } from './client.js';

let sandbox: SandboxClient;

beforeAll(async () => {
  sandbox = await SandboxClient.start();
});
beforeEach(async () => {
  await sandbox.control('POST', 'reset');
  sandbox = sandbox.as(sandbox.server.platform.mainCredential.accountKey);
});
afterAll(() => sandbox.close());

const products = (): number => sandbox.server.platform.store.products.size;

function createProduct(): Promise<Reply> {
  const body = { SKU: 'eSim', Description: 'eSIM', Type: 'esim', Cost: 1.5, BillingFrequency: 'NRC' };
  return sandbox.call('POST', '/v1.0/products', body);
}

test('status: refused as ordered, without effect, and only as often as ordered', async () => {
  const before = products();
  const fault = {
    operation: 'createProduct',
    kind: 'status',
    status: 503,
    message: 'Down',
    retryAfter: 7,
    count: 2,
  };
  await sandbox.control('POST', 'faults', fault);
  for (let time = 0; time < 2; time++) {
    const reply = await createProduct();
    expect(reply).toMatchObject({ status: 503, body: { StatusCode: 503, Message: 'Down' } });
    expect(reply.headers.get('retry-after')).toBe('7');
  }
  expect(products()).toBe(before);
  expect((await createProduct()).status).toBe(200);
  expect(products()).toBe(before + 1);
});

test('a fault for one operation leaves the others and the tokens alone', async () => {
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'status', status: 500 });
  expect((await sandbox.call('GET', '/v1.0/distributor/accounts')).status).toBe(200);
  await sandbox.control('DELETE', 'faults');
  await sandbox.control('POST', 'faults', { kind: 'status', status: 500 });
  expect((await sandbox.tokenReply('/v1.0/products')).status).toBe(200);
  expect((await createProduct()).status).toBe(500);
});

test('reset-before: the connection is cut and nothing was done', async () => {
  const before = products();
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'reset-before' });
  await expect(createProduct()).rejects.toThrow();
  expect(products()).toBe(before);
});

test('reset-after: the connection is cut and it was done', async () => {
  const before = products();
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'reset-after' });
  await expect(createProduct()).rejects.toThrow();
  expect(products()).toBe(before + 1);
});

test('late-effect: the connection is cut and it is done later on the sandbox clock', async () => {
  const before = products();
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'late-effect', seconds: 90 });
  await expect(createProduct()).rejects.toThrow();
  await sandbox.control('POST', 'clock', { advanceSeconds: 80 });
  expect(products()).toBe(before);
  await sandbox.control('POST', 'clock', { advanceSeconds: 11 });
  expect(products()).toBe(before + 1);
});

test('hold: it was done, and the answer waits until the faults are cleared', async () => {
  const before = products();
  await sandbox.token('/v1.0/products');
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'hold' });
  let answered = false;
  const reply = createProduct().finally(() => {
    answered = true;
  });
  while (products() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(answered).toBe(false);
  await sandbox.control('DELETE', 'faults');
  expect((await reply).status).toBe(200);
});

test('delay: the answer takes at least that long', async () => {
  await sandbox.token('/v1.0/products');
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'delay', milliseconds: 60 });
  const started = performance.now();
  expect((await createProduct()).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(55);
});

test('expired-token: 401, and the token stays useless', async () => {
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'expired-token' });
  expect((await createProduct()).status).toBe(401);
  expect((await createProduct()).status).toBe(401);
});

test('the same seed strikes the same requests', () => {
  const strikes = (seed: number): boolean[] => {
    const faults = new Faults();
    faults.add({ kind: 'status', probability: 0.5, count: null }, seed);
    return Array.from({ length: 64 }, () => faults.draw('getNumber') !== undefined);
  };
  expect(strikes(7)).toEqual(strikes(7));
  expect(strikes(7)).not.toEqual(strikes(8));
  expect(strikes(7).filter(Boolean).length).toBeGreaterThan(16);
});

test('among several that match, every fault has its turn', () => {
  const faults = new Faults();
  faults.add({ kind: 'reset-before', count: null }, 1);
  faults.add({ kind: 'reset-after', operation: 'getNumber', count: null });
  const kinds = Array.from({ length: 40 }, () => faults.draw('getNumber')?.kind);
  expect(new Set(kinds)).toEqual(new Set(['reset-before', 'reset-after']));
});

test('a fault of an unknown kind or operation is turned down', async () => {
  await expect(sandbox.control('POST', 'faults', { kind: 'flood' })).rejects.toThrow(/kind/);
  await expect(sandbox.control('POST', 'faults', { kind: 'delay', operation: 'fly' })).rejects.toThrow(/fly/);
});
