import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mistakes, mutate, sent, type Payload } from '../mutations/mutate.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { hasRedis, startRedis, type RedisServer } from '../store/redis-server.js';
import { deploy } from '../tenancy/credentials-file.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { advance } from '../upstream/passing-time.js';
import { lostThreshold, untilMayBeSettled } from './lost-thresholds.js';
import { statusOf } from './people.js';

jest.setTimeout(180_000);

/** Longer than a call waits for what it must not do at the same time. */
const PATIENCE = 21;
const SETTLED = 'settledOperation { id status settledAt settledBy userErrors { code } }';

const folder = mkdtempSync(join(tmpdir(), 'telegent-graph-settlement-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly id: string;
  readonly e164: string;
}

/** Waits until an operation has reached the platform. */
async function untilSent(stack: Stack, operation: string): Promise<void> {
  for (let tries = 0; tries < 400 && (await sent(stack, operation)) === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const kinds: readonly (readonly [name: string, open: () => Promise<Pick<RedisServer, 'url' | 'stop'>>])[] = [
  [
    'SQLite',
    () => Promise.resolve({ url: `sqlite://${join(folder, 'store.sqlite')}`, stop: () => Promise.resolve() }),
  ],
  ...(hasRedis() ? [['Redis', (): Promise<RedisServer> => startRedis()] as const] : []),
];

describe.each(kinds)('on %s', (_name, open) => {
  let store: Pick<RedisServer, 'url' | 'stop'>;
  let stack: Stack;
  beforeAll(async () => {
    store = await open();
    stack = await startStack({ quota: 10_000, env: { STORE_URL: store.url } });
  });
  afterAll(async () => {
    await stack.stop();
    await store.stop();
  });
  beforeEach(async () => {
    await stack.control('faults', undefined, 'DELETE');
    await stack.resetJournal();
  });

  const demo = (name: string): string => stack.state.demo[name] ?? '';
  let keys = 0;
  const order = (subscriber = 'familyChildId') => ({
    idempotencyKey: `purchase-${++keys}`,
    accountId: demo('familyAccountId'),
    subscriberId: demo(subscriber),
    type: 'MVNO',
    messageType: 'P2P',
    productType: 'SMS_DATA',
    messageRouteId: demo('messageRouteId'),
    areaCode: '201',
  });
  const buy = async (input: object): Promise<Payload> => {
    const { payload, errors } = await mutate(stack, 'provisionNumber', input, 'number { id e164 }');
    if (payload === null) throw new Error(JSON.stringify(errors));
    return payload;
  };
  const settle = async (input: object, as?: TestViewer): Promise<Payload | null> =>
    (await mutate(stack, 'settleOperation', input, SETTLED, as)).payload;
  const numbersOf = async (subscriber: string): Promise<readonly Line[]> => {
    const query = 'query ($id: ID!) { subscriber(id: $id) { numbers { id e164 } } }';
    const id = demo(subscriber);
    const { data } = await stack.query<{ subscriber: { numbers: readonly Line[] } }>(query, { id });
    return data.subscriber.numbers;
  };

  /** Buys a number while a like one is bought elsewhere and loses the answer, so that nothing tells which is whose. */
  const buyUnclear = async (input: ReturnType<typeof order>, subscriber: string) => {
    const before = new Set((await numbersOf(subscriber)).map(({ id }) => id));
    await stack.control('faults', { operation: 'provisionNumber', kind: 'hold' });
    const buying = buy(input);
    await stack.control('held?operation=provisionNumber&waitMs=20000');
    const { entries } = await stack.journal();
    const body = entries.findLast(({ operation }) => operation === 'provisionNumber')?.body;
    await stack.control('elsewhere', { operation: 'provisionNumber', body });
    await advance(stack, 11);
    const { operation } = await buying;
    expect(operation?.status).toBe('UNKNOWN');
    const numbers = (await numbersOf(subscriber)).filter(({ id }) => !before.has(id));
    expect(numbers).toHaveLength(2);
    return { operationId: operation?.id ?? '', operation, numbers, old: [...before][0] ?? '' };
  };

  test('a purchase that is unclear for ever is settled with the number that an operator names, and the next one goes through', async () => {
    const { admin } = familyViewers(stack);
    const input = order();
    const { operationId, operation, numbers, old } = await buyUnclear(input, 'familyChildId');
    const [own, other] = numbers;

    const early = await settle({ operationId, outcome: 'DONE', resultId: own?.id }, admin);
    expect(mistakes(early)).toEqual([['WRONG_STATE', 'operationId']]);
    expect(early?.userErrors[0]?.message).toMatch(/from \d{4}-\d\d-\d\dT[\d:.]+Z on/);

    const waiting = buy(order());
    await advance(stack, PATIENCE);
    expect(mistakes(await waiting)).toEqual([['IN_PROGRESS', null]]);

    await untilMayBeSettled(stack, operationId);
    const named = (resultId: string) => ({ operationId, outcome: 'DONE', resultId });
    for (const wrong of [old, demo('foreignNumberId'), 'NID-1']) {
      expect(mistakes(await settle(named(wrong), admin))).toEqual([['NOT_FOUND', 'resultId']]);
    }
    expect(await statusOf(stack, operation)).toBe('UNKNOWN');

    // By its number, as the console shows it; the id and the order will do as well.
    const settled = await settle(named(own?.e164 ?? ''), admin);
    expect(settled).toMatchObject({
      userErrors: [],
      replayed: false,
      operation: null,
      settledOperation: { id: operationId, status: 'CONFIRMED', settledBy: 'OPERATOR', userErrors: [] },
    });
    expect(await buy(input)).toMatchObject({
      number: { id: own?.id, e164: own?.e164 },
      replayed: true,
      operation: { id: operationId, status: 'CONFIRMED' },
    });
    expect(await sent(stack, 'provisionNumber')).toBe(1);

    const again = await settle(named(other?.id ?? ''), admin);
    expect(mistakes(again)).toEqual([['WRONG_STATE', 'operationId']]);
    expect(await buy(order())).toMatchObject({ userErrors: [], operation: { status: 'CONFIRMED' } });
  });

  test('what came of one operation is not given to another one', async () => {
    // The platform shows nothing that would tell the two apart but the claim of the first.
    const lost = await lostThreshold(stack, 'First');
    const second = await lostThreshold(stack, 'First');
    await untilMayBeSettled(stack, second.operationId);
    const take = (operationId: string) =>
      settle({ operationId, outcome: 'DONE', resultId: lost.thresholdId });
    expect(await take(lost.operationId)).toMatchObject({ userErrors: [] });
    expect(mistakes(await take(second.operationId))).toEqual([['TAKEN', 'resultId']]);
    expect(await statusOf(stack, { id: second.operationId, status: '' })).toBe('UNKNOWN');
  });

  test('a purchase that was not done frees its key, so that a retry buys', async () => {
    const input = order('familyManagerId');
    const { operationId } = await buyUnclear(input, 'familyManagerId');
    await untilMayBeSettled(stack, operationId);
    expect(await settle({ operationId, outcome: 'NOT_DONE' })).toMatchObject({
      userErrors: [],
      settledOperation: { status: 'REFUSED', settledBy: 'OPERATOR', userErrors: [{ code: 'NOT_DONE' }] },
    });
    const retried = await buy(input);
    expect(retried).toMatchObject({ replayed: false, operation: { status: 'CONFIRMED' } });
    expect(retried.operation?.id).not.toBe(operationId);
    expect(await sent(stack, 'provisionNumber')).toBe(2);
  });

  test('done without a name shows nothing, and a retry says so', async () => {
    const { operationId } = await lostThreshold(stack, 'Nameless');
    await untilMayBeSettled(stack, operationId);
    const said = { operationId, outcome: 'DONE', idempotencyKey: 'said-once' };
    const first = await settle(said);
    expect(first).toMatchObject({ userErrors: [], settledOperation: { status: 'CONFIRMED' } });
    expect(await settle(said)).toEqual({ ...first, replayed: true });
    const otherwise = await settle({ ...said, outcome: 'NOT_DONE' });
    expect(mistakes(otherwise)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']]);
  });

  test('an operation of another account is there for nobody else', async () => {
    const { operationId } = await lostThreshold(stack, 'Foreign');
    await untilMayBeSettled(stack, operationId);
    const { admin } = shopViewers(stack);
    const absent = 'OP-00000000-0000-4000-8000-000000000000';
    const foreign = await settle({ operationId, outcome: 'NOT_DONE' }, admin);
    expect(mistakes(foreign)).toEqual([['NOT_FOUND', 'operationId']]);
    expect(foreign).toEqual(await settle({ operationId: absent, outcome: 'NOT_DONE' }, admin));
    expect(await statusOf(stack, { id: operationId, status: '' })).toBe('UNKNOWN');
  });
});

describe('on one sandbox', () => {
  let platform: Stack;
  beforeAll(async () => {
    platform = await startStack({ quota: 10_000 });
  });
  afterAll(() => platform.stop());

  test('what was sent with a credential that is gone can be settled, but nothing can be named', async () => {
    const env = { STORE_URL: `sqlite://${join(folder, 'gone.sqlite')}` };
    const accounts = [platform.state.demo['familyAccountId'] ?? ''];
    const before = await deploy(platform, { main: 'distributor', accounts, env });
    const { operationId, thresholdId } = await lostThreshold(before, 'Gone');
    await before.stop();
    const after = await deploy(platform, { main: 'distributor', env });
    try {
      await untilMayBeSettled(after, operationId);
      const said = { operationId, outcome: 'DONE' };
      const named = await mutate(after, 'settleOperation', { ...said, resultId: thresholdId });
      expect(mistakes(named.payload)).toEqual([['CREDENTIAL_REQUIRED', 'resultId']]);
      const { payload } = await mutate(after, 'settleOperation', said, SETTLED);
      expect(payload).toMatchObject({ userErrors: [], settledOperation: { status: 'CONFIRMED' } });
    } finally {
      await after.stop();
    }
  });

  test('a result must be named that the rest of the mutation needs', async () => {
    const { demo, now } = platform.state;
    const port = {
      accountId: demo['familyAccountId'],
      subscriberId: demo['familyManagerId'],
      number: '+16055550177',
      classification: 'MVNO',
      messageType: 'P2P',
      productType: 'SMS_DATA',
      messageRouteId: demo['messageRouteId'],
      carrierName: 'Verizon',
      accountNumber: '46512222',
      accountPassword: '0000',
      billingAddress: { street1: '2701 N Thanksgiving Way', city: 'Lehi', state: 'UT', zip: '84043' },
      authorizationSigned: true,
      portInDate: new Date(now + 10 * 24 * 3_600_000).toISOString().slice(0, 10),
    };
    await platform.control('faults', { operation: 'portInNumber', kind: 'reset-before' });
    const porting = mutate(platform, 'submitPortIn', port);
    await Promise.race([porting, untilSent(platform, 'portInNumber')]);
    const unread = { operation: 'getNumber', kind: 'status', status: 503, count: null };
    await platform.control('faults', unread);
    const { payload: lost } = await porting;
    expect(lost).toMatchObject({ userErrors: [], operation: { status: 'UNKNOWN' } });
    const operationId = lost?.operation?.id ?? '';
    await untilMayBeSettled(platform, operationId);
    const { payload } = await mutate(platform, 'settleOperation', { operationId, outcome: 'DONE' });
    expect(mistakes(payload)).toEqual([['INVALID', 'resultId']]);
    const settled = await mutate(platform, 'settleOperation', { operationId, outcome: 'NOT_DONE' }, SETTLED);
    expect(settled.payload).toMatchObject({ settledOperation: { status: 'REFUSED', settledBy: 'OPERATOR' } });
    expect(await sent(platform, 'portInNumber')).toBe(1);
  });
});
