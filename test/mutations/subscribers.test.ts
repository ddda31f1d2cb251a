import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';

jest.setTimeout(120_000);

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
});
afterAll(() => stack.stop());

interface Payload {
  readonly createSubscriber: {
    readonly subscriber: { readonly id: string; readonly name: string; readonly email: string } | null;
    readonly temporaryPassword: string | null;
    readonly userErrors: readonly { code: string; message: string; field: string[] | null }[];
    readonly warnings: readonly { code: string }[];
    readonly replayed: boolean;
    readonly operation: { id: string; status: string } | null;
  } | null;
}

const DOCUMENT = `mutation ($input: CreateSubscriberInput!) { createSubscriber(input: $input) {
  subscriber { id name email account { id } } temporaryPassword replayed operation { id status }
  userErrors { code message field } warnings { code } } }`;

const create = (input: object, as?: object) =>
  stack.query<Payload>(DOCUMENT, { input }, as ? { as: as as never } : {});

describe('createSubscriber', () => {
  test('creates, shows the new state, and a retry with the same key gives the same subscriber', async () => {
    const accountId = stack.state.demo['emptyAccountId'];
    const input = {
      accountId,
      name: 'Jane',
      email: 'jane@example.com',
      role: 'SUBSCRIBER',
      idempotencyKey: 'k1',
    };
    const first = await create(input);
    expect(first.errors).toEqual([]);
    expect(first.data.createSubscriber).toMatchObject({
      subscriber: { name: 'Jane', email: 'jane@example.com', account: { id: accountId } },
      userErrors: [],
      replayed: false,
      operation: { status: 'CONFIRMED' },
    });
    const second = await create(input);
    expect(second.data.createSubscriber).toEqual({ ...first.data.createSubscriber, replayed: true });
    const { byOperation } = await stack.journal();
    expect(byOperation['createSubscriber']).toBe(1);
  });

  test('tells all mistakes at once', async () => {
    const { data, errors } = await create({
      accountId: 'NID-1',
      name: '',
      email: 'x',
      role: 'SUBSCRIBER',
      numbers: ['1'],
    });
    expect(errors).toEqual([]);
    expect(data.createSubscriber?.userErrors.map(({ field }) => field)).toEqual([
      ['accountId'],
      ['name'],
      ['email'],
      ['numbers', '0'],
    ]);
  });

  test('a lost answer is found out', async () => {
    const accountId = stack.state.demo['emptyAccountId'];
    await stack.control('faults', { operation: 'createSubscriber', kind: 'reset-after' });
    const { data, errors } = await create({
      accountId,
      name: 'Joe',
      email: 'joe@example.com',
      role: 'SUBSCRIBER',
    });
    expect(errors).toEqual([]);
    expect(data.createSubscriber).toMatchObject({
      subscriber: { name: 'Joe' },
      operation: { status: 'CONFIRMED' },
    });
  });
});
