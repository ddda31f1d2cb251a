import { afterEach, expect, jest, test } from '@jest/globals';
import { familyHome, managerOf, type FamilyMember } from '../requests/screens.js';
import { startStack, type GraphQLError, type Stack } from '../stack.js';
import { advance } from './passing-time.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

/** What the lists of the family home and their tokens take. */
const LISTS = 12;
const MEMBERS = 6;
/** The time limit of a request, which is how long anything but the flags waits for quota. */
const LISTS_WOULD_WAIT_MS = 10_000;
const FLAGS = ['callsEnabled', 'messagesEnabled'];

let stack: Stack;
afterEach(() => stack.stop());

const flagsOf = (members: readonly FamilyMember[]): (boolean | null)[] =>
  members.flatMap(({ guardian }) => [guardian.callsEnabled, guardian.messagesEnabled]);

/** Every error is a Guardian flag's, for want of quota. */
function expectOnlyFlagsToLack(errors: readonly GraphQLError[]): void {
  for (const { path = [], extensions } of errors) {
    expect(FLAGS).toContain(path.at(-1));
    expect(extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  }
}

test('flags for which no quota is left are null after 300 ms; the rest is there, and they come later', async () => {
  stack = await startStack({ quota: LISTS });
  const manager = managerOf(stack);
  const lists = await stack.query(
    `query ($id: ID) { account(id: $id) { subscribers(first: 6) { nodes { numbers {
      dataUsage { used } subscription { package { id } } } } } } }`,
    { id: stack.state.demo['familyAccountId'] },
    { as: manager },
  );
  expect(lists.extensions.upstream).toMatchObject({ requests: LISTS / 2, tokenRequests: LISTS / 2 });

  const startedAt = performance.now();
  const { data, errors } = await familyHome(stack, manager);
  expect(performance.now() - startedAt).toBeLessThan(LISTS_WOULD_WAIT_MS / 4);
  expect(flagsOf(data.account.subscribers.nodes)).toEqual(Array(2 * MEMBERS).fill(null));
  expect(errors).toHaveLength(2 * MEMBERS);
  expectOnlyFlagsToLack(errors);
  expect(data.account.subscribers.nodes.flatMap(({ numbers }) => numbers)).toHaveLength(8);

  await advance(stack, 61);
  const later = await familyHome(stack, manager);
  expect(later.errors).toEqual([]);
  expect(flagsOf(later.data.account.subscribers.nodes)).not.toContain(null);
  expect((await stack.journal()).refused429).toBe(0);
});

test.each([30, 34, 37])(
  'with %s of 50 requests used up, a cold screen spends the rest on its lists before its flags',
  async (used) => {
    stack = await startStack({ quota: 50 });
    const numbers = Array.from({ length: used - 1 }, (_, index) => `+1202555${1000 + index}`);
    const questions = numbers.map(
      (number, index) =>
        `q${index}: portInEligibility(input: { number: "${number}", classification: MVNO }) { eligible }`,
    );
    for (let from = 0; from < questions.length; from += 10) {
      const { errors } = await stack.query(`{ ${questions.slice(from, from + 10).join('\n')} }`);
      expect(errors).toEqual([]);
    }
    expect((await stack.journal()).entries).toHaveLength(used);

    const { data, errors } = await familyHome(stack, managerOf(stack));
    expectOnlyFlagsToLack(errors);
    for (const { numbers: lines } of data.account.subscribers.nodes) {
      for (const { dataUsage, subscription } of lines) {
        expect([dataUsage?.used, subscription?.package?.name]).not.toContain(undefined);
      }
    }
  },
);
