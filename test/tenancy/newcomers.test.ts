import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { pass } from './time.js';
import { familyViewers } from './viewers.js';

const MINUTE_S = 60;
const WHO = '{ viewer { subscriber { id email } } account { subscribers { nodes { id } } } }';

interface Who {
  readonly viewer: { readonly subscriber: { readonly id: string; readonly email: string } | null };
  readonly account: { readonly subscribers: { readonly nodes: readonly { readonly id: string }[] } } | null;
}

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await stack.control('faults', undefined, 'DELETE');
  await stack.query(WHO, {}, { as: familyViewers(stack)['manager'] ?? null });
  await stack.resetJournal();
});

/** Creates a subscriber of the family in the operator's own console. */
async function newcomer(email: string): Promise<string> {
  const body = {
    Name: 'A newcomer',
    Email: email,
    PhoneNumbers: [],
    Role: 'Subscriber',
    Password: 'a-password-of-the-test',
    AccountId: stack.state.demo['familyAccountId'],
  };
  const made = await stack.control<{ SubscriberId: string }>('elsewhere', {
    operation: 'createSubscriber',
    body,
  });
  return made.SubscriberId;
}

const tokenOf = (subscriberId: string | undefined): TestViewer => ({
  role: 'SUBSCRIBER',
  accountId: stack.state.demo['familyAccountId'],
  subscriberId,
});

/** What a viewer is told, and what that took. */
async function ask(as: TestViewer) {
  await stack.resetJournal();
  const { data, errors } = await stack.query<Who>(WHO, {}, { as });
  const codes = new Set(errors.map(({ extensions }) => extensions.code));
  return { data, codes: [...codes], requests: (await stack.journal()).byOperation };
}

test('who was created elsewhere a moment ago may use a token at once, for one request', async () => {
  const id = await newcomer('newcomer@example.com');
  const first = await ask(tokenOf(id));
  expect(first).toMatchObject({
    data: { viewer: { subscriber: { id, email: 'newcomer@example.com' } } },
    codes: [],
    requests: { getSubscriber: 1 },
  });
  // Beside whom the subscriber watches over, which is read once for everybody.
  expect(Object.keys(first.requests).sort()).toEqual(['getGuardianRelationsByParent', 'getSubscriber']);
  expect(first.data.account?.subscribers.nodes).toEqual([{ id }]);
  expect(await ask(tokenOf(id))).toEqual({ ...first, requests: {} });
});

test.each([
  ['nobody', () => `TSUID-${randomUUID()}`],
  ['somebody of another account', () => stack.state.demo['shopManagerId']],
])('a token of %s is refused after one request in five minutes', async (_who, idOf) => {
  const viewer = tokenOf(idOf());
  const refused = { data: { viewer: { subscriber: null }, account: null }, codes: ['UNAUTHENTICATED'] };
  expect(await ask(viewer)).toEqual({ ...refused, requests: { getSubscriber: 1 } });
  expect(await ask(viewer)).toEqual({ ...refused, requests: {} });
  await pass(stack, MINUTE_S);
  expect(await ask(viewer)).toEqual({ ...refused, requests: {} });
  await pass(stack, 5 * MINUTE_S);
  const later = await ask(viewer);
  expect(later).toMatchObject(refused);
  expect(later.requests['getSubscriber']).toBe(1);
});

test('many requests at once with such a token ask once', async () => {
  const viewer = tokenOf(`TSUID-${randomUUID()}`);
  await stack.resetJournal();
  await Promise.all(Array.from({ length: 10 }, () => stack.query(WHO, {}, { as: viewer })));
  expect((await stack.journal()).byOperation['getSubscriber']).toBe(1);
});

test('whoever cannot be looked up is not refused for good', async () => {
  const id = await newcomer('later@example.com');
  await stack.control('faults', { operation: 'getSubscriber', kind: 'status', status: 503, count: null });
  expect((await ask(tokenOf(id))).codes).toEqual(['UPSTREAM_UNAVAILABLE']);
  await stack.control('faults', undefined, 'DELETE');
  expect(await ask(tokenOf(id))).toMatchObject({ data: { viewer: { subscriber: { id } } }, codes: [] });
});
