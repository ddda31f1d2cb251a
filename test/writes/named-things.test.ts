import { describe, expect, test } from '@jest/globals';
import { OrderStatus } from '../../src/datasources/telegent/records/index.js';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { createAccount } from '../../src/datasources/telegent/writes/accounts.js';
import { addFeature } from '../../src/datasources/telegent/writes/features.js';
import { sendMessage } from '../../src/datasources/telegent/writes/messages.js';
import { portInNumber } from '../../src/datasources/telegent/writes/porting.js';
import { provisionNumber } from '../../src/datasources/telegent/writes/provisioning.js';
import { createSubscriber } from '../../src/datasources/telegent/writes/subscribers.js';
import { createThreshold } from '../../src/datasources/telegent/writes/thresholds.js';
import { CREATIONS, type Row } from './creation-cases.js';
import { witnessOf as platformOf } from './shown-platform.js';
import { NOT_FOUND, witnessOf } from './witness-of.js';

type Shown = Parameters<typeof platformOf>[0];

const named = (id: string, isForEveryAccount = false) => ({ id, isForEveryAccount });

/** What a kind takes a named thing for. */
const adopted = (
  kind: unknown,
  body: object,
  shown: Shown,
  id: string,
  more: { baseline?: unknown; all?: boolean } = {},
) =>
  (kind as AnyWriteKind).adopt?.(
    named(id, more.all),
    body,
    (more.baseline ?? null) as never,
    platformOf(shown),
  );

describe.each(Object.entries(CREATIONS))('%s takes for its own', (_name, creation) => {
  const { kind, body, idField, row, answers, otherwise, silent } = creation;
  const rowOf = (id: string, changes: Row = {}): Row => ({ [idField]: id, ...row, ...changes });
  const rows = [rowOf('X-1'), rowOf('X-2'), rowOf('X-3', silent), rowOf('X-4', otherwise)];
  const adopt = (id: string) => kind.adopt?.(named(id), body, ['X-1'], witnessOf(answers(rows)));

  test('what is new and as it was asked, also where not all of it shows', async () => {
    expect(await adopt('X-2')).toMatchObject({ id: 'X-2' });
    expect(await adopt('X-3')).toMatchObject({ id: 'X-3' });
    expect(JSON.stringify(await adopt('X-2'))).not.toContain('secret');
  });

  test('nothing that was there before, that is otherwise or not there', async () => {
    expect([await adopt('X-1'), await adopt('X-4'), await adopt('X-9')]).toEqual([null, null, null]);
  });
});

describe.each([
  ['createThreshold', createThreshold, 'Threshold', 'getThreshold'],
  ['addFeature', addFeature, 'Feature', 'getFeature'],
] as const)('%s takes for its own', (_name, kind, word, read) => {
  const body = { AccountId: 'AID-1', [`${word}Name`]: 'Cap' };
  const adopt = (shown: object | typeof NOT_FOUND) =>
    (kind as unknown as AnyWriteKind).adopt?.(named('X-1'), body, null, witnessOf({ [read]: shown }));
  const row = { [`${word}Id`]: 'X-1', ...body };

  test('what its id shows, in the same account and as it was asked', async () => {
    expect(await adopt(row)).toMatchObject({ id: 'X-1', accountId: 'AID-1' });
    expect(await adopt({ ...row, AccountId: 'AID-2' })).toBeNull();
    expect(await adopt({ ...row, [`${word}Name`]: 'Other' })).toBeNull();
    expect(await adopt(NOT_FOUND)).toBeNull();
  });
});

describe('a purchase takes for its own', () => {
  const BODY = { NumberType: 'mvno', MessageType: 'p2p', AssignedSubscriberId: 'TSUID-1', AreaCode: '201' };
  const ORPHAN = { ...BODY, AssignedSubscriberId: undefined };
  const bought = {
    Number: '+12015550100',
    Tnid: 'TNID-9',
    OrderId: 'JNUOID-9',
    Classification: 'MVNO',
    MessageType: 'p2p',
    Status: 'Active',
    AssignedSubscriberId: 'TSUID-1',
  };
  const like = { ...bought, Number: '+12015550101', Tnid: 'TNID-8', OrderId: 'JNUOID-8' };
  const orderOf = (OrderType: string, numbers: readonly object[] = []) => ({
    getNumberOrder: {
      OrderId: 'JNUOID-9',
      OrderType,
      OrderStatus: 'Pending',
      PhoneNumbersOrdered: numbers,
    },
  });
  const shown = (more: object = {}, order = orderOf('provision')): Shown => ({
    inventory: [{ ...bought, ...more }, like],
    answers: order,
  });
  const adopt = adopted.bind(null, provisionNumber, BODY);

  test.each(['NID-9', 'TNID-9', '+12015550100', 'JNUOID-9'])('one of two like numbers, as %s', async (id) => {
    expect(await adopt(shown(), id, { baseline: [] })).toMatchObject({
      numberId: 'NID-9',
      orderId: 'JNUOID-9',
      e164: '+12015550100',
    });
  });

  test('nothing that was there before, is another subscriber’s, or was ported in', async () => {
    expect(await adopt(shown(), 'NID-9', { baseline: ['number:NID-9'] })).toBeNull();
    expect(await adopt(shown(), 'NID-9', { baseline: ['order:JNUOID-9'] })).toBeNull();
    expect(await adopt(shown({ AssignedSubscriberId: 'TSUID-2' }), 'NID-9', { baseline: [] })).toBeNull();
    expect(await adopt(shown({}, orderOf('portin')), 'NID-9', { baseline: [] })).toBeNull();
  });

  test('a number of nobody, out of a list of all accounts, where a DISTRIBUTOR names it', async () => {
    const orphan = shown({ AssignedSubscriberId: null });
    const name = (of: Shown, all: boolean) =>
      adopted(provisionNumber, ORPHAN, of, 'NID-9', { baseline: [], all });
    expect(await name(orphan, false)).toBeNull();
    expect(await name(orphan, true)).toMatchObject({ numberId: 'NID-9' });
    expect(await name({ ...orphan, accountId: 'AID-1' }, false)).toMatchObject({ numberId: 'NID-9' });
  });

  test('an order without a number yet, where it can be nobody else’s', async () => {
    const pending = (order = orderOf('provision')): Shown => ({ inventory: [], answers: order });
    const order = 'JNUOID-9';
    expect(await adopt(pending(), order, { baseline: [] })).toBeNull();
    expect(await adopt(pending(), order, { baseline: [], all: true })).toMatchObject({
      orderId: order,
      numberId: null,
    });
    expect(await adopt({ ...pending(), accountId: 'AID-1' }, order, { baseline: [] })).not.toBeNull();
    for (const other of [orderOf('portin'), orderOf('provision', [{ Number: '+12015550199' }])]) {
      expect(await adopt(pending(other), order, { baseline: [], all: true })).toBeNull();
    }
  });
});

describe('a port-in takes for its own', () => {
  const NUMBER = '+12015550100';
  const orderOf = (numbers: readonly object[], OrderType = 'portin') => ({
    getNumberOrder: { OrderId: 'JNUOID-1', OrderType, OrderStatus: 'Pending', PhoneNumbersOrdered: numbers },
  });
  const showing = (OrderId: string | null) => ({ getNumber: { Number: NUMBER, TNID: 'NID-1', OrderId } });
  const adopt = (answers: object, more: { baseline?: unknown; all?: boolean } = {}) =>
    adopted(portInNumber, { PortInNumber: NUMBER }, { answers }, 'JNUOID-1', more);

  test('an order of its number', async () => {
    const told = { orderId: 'JNUOID-1', orderStatus: OrderStatus.SUBMITTED, e164: NUMBER };
    expect(await adopt(orderOf([{ Number: NUMBER }]))).toEqual(told);
    expect(await adopt({ ...orderOf([]), ...showing('JNUOID-1') })).toEqual(told);
    expect(await adopt(orderOf([]), { all: true })).toEqual(told);
  });

  test('no order of another number, of another kind, or from before', async () => {
    expect(await adopt(orderOf([{ Number: '+12015550199' }]))).toBeNull();
    expect(await adopt({ ...orderOf([]), ...showing(null) })).toBeNull();
    expect(await adopt(orderOf([{ Number: NUMBER }], 'provision'))).toBeNull();
    expect(await adopt(orderOf([{ Number: NUMBER }]), { baseline: 'JNUOID-1' })).toBeNull();
  });
});

test('a new subscriber is who has the address, in the same account, and had it not before', async () => {
  const ann = {
    SubscriberId: 'TSUID-1',
    Name: 'Ann',
    Email: 'ann@example.com',
    Account: { AccountId: 'AID-1' },
  };
  const body = { Name: 'Ann', Email: 'ann@example.com', PhoneNumbers: [], AccountId: 'AID-1' };
  const adopt = (changes: object, baseline: string | null = null) =>
    adopted(createSubscriber, body, { answers: { getSubscriber: { ...ann, ...changes } } }, 'SID-1', {
      baseline,
    });
  expect(await adopt({})).toEqual({ subscriberId: 'TSUID-1', accountId: 'AID-1' });
  expect(await adopt({}, 'TSUID-1')).toBeNull();
  expect(await adopt({ Email: 'bob@example.com' })).toBeNull();
  expect(await adopt({ Account: { AccountId: 'AID-2' } })).toBeNull();
});

test('a new account is one of the name, that was not there before', async () => {
  const answers = { listDistributorAccounts: [{ AccountId: 'AID-1', AccountName: 'Shop' }] };
  const adopt = (AccountName: string, baseline: readonly string[] = []) =>
    adopted(createAccount, { AccountName }, { answers }, 'AID-1', { baseline });
  expect(await adopt('Shop')).toEqual({ accountId: 'AID-1' });
  expect(await adopt('Shop', ['AID-1'])).toBeNull();
  expect(await adopt('Store')).toBeNull();
});

test('a message is one between the same numbers since, whose text nobody has to know', async () => {
  const row = {
    MessageId: 'TMID-1',
    Direction: 'outbound',
    From: '+12015550100',
    To: [{ Number: '+12015550101' }],
    CreatedOn: '2026-03-04T05:06:08.000Z',
  };
  const body = { From: '+12015550100', To: [{ Number: '+12015550101' }] };
  const adopt = (changes: object) =>
    adopted(sendMessage, body, { answers: { getMessageDetails: { ...row, ...changes } } }, 'TMID-1');
  expect(await adopt({})).toMatchObject({ messageId: 'TMID-1' });
  expect(await adopt({ From: '+12015550109' })).toBeNull();
  expect(await adopt({ To: [{ Number: '+12015550109' }] })).toBeNull();
  expect(await adopt({ CreatedOn: '2026-03-04T05:05:00.000Z' })).toBeNull();
});
