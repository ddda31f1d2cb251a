import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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

const PRODUCT = { SKU: 'eSim', Description: 'eSIM', Type: 'esim', Cost: 1.5, BillingFrequency: 'NRC' };

const createProduct = (more: object = {}): Promise<Reply> =>
  sandbox.call('POST', '/v1.0/products', { ...PRODUCT, ...more });

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

test('status-after: it was done, and the answer says the opposite', async () => {
  const before = products();
  const fault = { operation: 'createProduct', kind: 'status-after', status: 502, message: 'Bad gateway' };
  await sandbox.control('POST', 'faults', fault);
  expect(await createProduct()).toMatchObject({ status: 502, body: { Message: 'Bad gateway' } });
  expect(products()).toBe(before + 1);
});

describe('held answers', () => {
  const held = async (query = ''): Promise<Record<string, unknown>[]> =>
    (await sandbox.control('GET', `held${query}`))['held'] as Record<string, unknown>[];
  const hold = (more: object = {}) =>
    sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'hold', ...more });

  test('are told as soon as there is one, with their effect done', async () => {
    await sandbox.token('/v1.0/products');
    await hold();
    const before = products();
    const look = held('?operation=createProduct&waitMs=30000');
    const reply = createProduct();
    expect(await look).toEqual([
      expect.objectContaining({
        operation: 'createProduct',
        body: expect.objectContaining({ SKU: 'eSim' }),
        status: null,
        effectAt: expect.any(Number),
        fault: 'hold',
      }),
    ]);
    expect(products()).toBe(before + 1);
    expect(await held('?operation=provisionNumber')).toEqual([]);
    await sandbox.control('POST', 'release');
    expect((await reply).status).toBe(200);
    expect(await held()).toEqual([]);
  });

  test('are released without forgetting the faults, those of one operation alone when it is named', async () => {
    await sandbox.token('/v1.0/products');
    await hold({ count: 2 });
    const first = createProduct();
    await held('?waitMs=30000');
    expect(await sandbox.control('POST', 'release', { operation: 'createPackage' })).toEqual({ released: 0 });
    expect(await sandbox.control('POST', 'release', { operation: 'createProduct' })).toEqual({ released: 1 });
    expect((await first).status).toBe(200);
    const second = createProduct();
    expect(await held('?waitMs=30000')).toHaveLength(1);
    await sandbox.control('DELETE', 'faults');
    expect((await second).status).toBe(200);
  });

  test('go of themselves after the time that was ordered', async () => {
    await sandbox.token('/v1.0/products');
    await hold({ milliseconds: 40 });
    const started = performance.now();
    expect((await createProduct()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(35);
  });

  test('are forgotten when their connection dies', async () => {
    const token = await sandbox.token('/v1.0/products');
    await hold();
    const connection = new AbortController();
    const dead = fetch(`${sandbox.origin}/v1.0/products`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(PRODUCT),
      signal: connection.signal,
    });
    await held('?waitMs=30000');
    connection.abort();
    await expect(dead).rejects.toThrow();
    while ((await held()).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const { entries } = await sandbox.control('GET', 'journal');
    expect((entries as Record<string, unknown>[]).at(-1)).toMatchObject({
      status: null,
      effectAt: expect.any(Number),
    });
  });

  test('are waited for only so long', async () => {
    const started = performance.now();
    expect(await held('?waitMs=40')).toEqual([]);
    expect(performance.now() - started).toBeGreaterThan(35);
    for (const query of ['waitMs=-1', 'waitMs=soon', 'operation=fly']) {
      expect((await sandbox.send('GET', `/_sandbox/held?${query}`)).status).toBe(400);
    }
  });
});

test.each([
  ['status', false],
  ['reset-before', false],
  ['status-after', true],
  ['reset-after', true],
] as const)('the journal tells of %s whether the work was done: %s', async (kind, done) => {
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind });
  await createProduct().catch(() => undefined);
  await createProduct();
  const { entries } = await sandbox.control('GET', 'journal');
  const effects = (entries as Record<string, unknown>[])
    .filter(({ operation }) => operation === 'createProduct')
    .map(({ fault, effectAt }) => [fault, effectAt !== null]);
  expect(effects).toEqual([
    [kind, done],
    [undefined, true],
  ]);
});

test('the journal tells when a late effect came, and never that refused work was done', async () => {
  await sandbox.control('POST', 'faults', { operation: 'createProduct', kind: 'late-effect', seconds: 90 });
  await createProduct().catch(() => undefined);
  const body = { SubscriberId: 'TSUID-none', PackageId: 'PID-none', Type: 'Mvno' };
  expect((await sandbox.call('POST', '/v1.0/subscriptions', body)).status).toBe(400);
  const effect = async (asked: string): Promise<number | null> => {
    const { entries } = await sandbox.control('GET', 'journal');
    const entry = (entries as Record<string, unknown>[]).find(({ operation }) => operation === asked);
    const { at, effectAt } = entry as { at: number; effectAt: number | null };
    return effectAt === null ? null : effectAt - at;
  };
  expect(await effect('createProduct')).toBeNull();
  await sandbox.control('POST', 'clock', { advanceSeconds: 91 });
  expect(await effect('createProduct')).toBeGreaterThanOrEqual(90_000);
  expect(await effect('createSubscription')).toBeNull();
});

test('a fault can be narrowed to what the request sends', async () => {
  const fault = { operation: 'createProduct', kind: 'status', match: { SKU: 'other', Cost: 1.5 } };
  await sandbox.control('POST', 'faults', fault);
  expect((await createProduct()).status).toBe(200);
  expect((await createProduct({ SKU: 'other', Cost: 2 })).status).toBe(200);
  expect((await createProduct({ SKU: 'other' })).status).toBe(500);
  const AccountId = sandbox.demo['familyAccountId'] ?? '';
  await sandbox.control('POST', 'faults', { kind: 'status', match: { AccountId } });
  const account = (id: string) => sandbox.call('GET', '/v1.0/account', undefined, { AccountId: id });
  expect((await account(sandbox.demo['shopAccountId'] ?? '')).status).toBe(200);
  expect((await account(AccountId)).status).toBe(500);
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

test('a seeded plan of several faults strikes the same way, whatever else is asked in between', () => {
  const strikes = (between: readonly string[]): unknown[] => {
    const faults = new Faults();
    faults.add({ kind: 'reset-before', operation: 'createProduct', probability: 0.2, count: null }, 11);
    faults.add({ kind: 'reset-after', operation: 'createProduct', probability: 0.2, count: null });
    faults.add({ kind: 'hold', operation: 'createProduct', match: { SKU: 'b' }, count: 3 });
    return Array.from({ length: 60 }, (_, time) => {
      for (const other of between) expect(faults.draw(other)).toBeUndefined();
      return faults.draw('createProduct', { SKU: time % 2 === 0 ? 'a' : 'b' })?.kind;
    });
  };
  const alone = strikes([]);
  expect(strikes(['createToken', 'listNumberInventory', 'getNumber'])).toEqual(alone);
  expect(alone.filter((kind) => kind === 'hold')).toHaveLength(3);
  expect(new Set(alone)).toEqual(new Set([undefined, 'reset-before', 'reset-after', 'hold']));
});

test('each fault has its own probability; those of more than 1 in all share in proportion', () => {
  const shares = (probabilities: number[]): number[] => {
    const faults = new Faults();
    faults.add({ kind: 'status', probability: 0, count: null }, 3);
    const plan = probabilities.map((probability) => faults.add({ kind: 'status', probability, count: null }));
    const drawn = Array.from({ length: 4000 }, () => faults.draw('getNumber'));
    return plan.map((fault) => drawn.filter((struck) => struck === fault).length / drawn.length);
  };
  const close = (expected: number[], told: number[]): void => {
    expected.forEach((share, index) => expect(told[index]).toBeCloseTo(share, 1));
    expect(told).toHaveLength(expected.length);
  };
  close([0.1, 0.3], shares([0.1, 0.3]));
  close([0.25, 0.75], shares([0.5, 1.5]));
  expect(shares([1])).toEqual([1]);
});

test('a fault of an unknown kind or operation is turned down', async () => {
  await expect(sandbox.control('POST', 'faults', { kind: 'flood' })).rejects.toThrow(/kind/);
  await expect(sandbox.control('POST', 'faults', { kind: 'delay', operation: 'fly' })).rejects.toThrow(/fly/);
});
