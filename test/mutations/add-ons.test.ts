import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';

jest.setTimeout(120_000);

let stack: Stack;
let demo: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  ({ demo } = stack.state);
});
afterAll(() => stack.stop());

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly operation: { readonly status: string } | null;
}

async function run(mutation: string, input: object, as?: TestViewer): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await stack.query<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      userErrors { code field } warnings { code } operation { status } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error(`No payload of ${mutation}`);
  return payload;
}

const mistakes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field?.join('.')]);
const familyManager = (): TestViewer => ({
  role: 'MANAGER',
  accountId: demo['familyAccountId'],
  subscriberId: demo['familyManagerId'],
});

describe.each(['Threshold', 'Feature'])('%s', (word) => {
  const id = `${word.toLowerCase()}Id`;
  const assignmentId = `${word.toLowerCase()}AssignmentId`;
  const shops = () => ({ [id]: demo[id] });

  /** The one of the seed is assigned to a subscription of the shop. */
  const seeded = async (): Promise<string | undefined> => {
    const name = word.toLowerCase();
    const { data } = await stack.query<Record<string, { assignments: readonly { id: string }[] }>>(
      `{ ${name}(id: "${demo[id] ?? ''}") { assignments { id } } }`,
    );
    return data[name]?.assignments[0]?.id;
  };

  test('is given to subscriptions of its own account only', async () => {
    const family = { ...shops(), subscriptionId: demo['subscriptionId'] };
    expect(mistakes(await run(`assign${word}`, family))).toEqual([['MISMATCH', 'subscriptionId']]);
    const moved = { ...family, [assignmentId]: await seeded() };
    expect(mistakes(await run(`update${word}Assignment`, moved))).toEqual([['MISMATCH', 'subscriptionId']]);
  });

  test('of another account is not there, whatever is done with it', async () => {
    const foreign = { ...shops(), [assignmentId]: await seeded() };
    const inputs = {
      [`update${word}`]: { ...shops(), name: 'Mine now' },
      [`delete${word}`]: shops(),
      [`assign${word}`]: { ...shops(), subscriptionId: demo['subscriptionId'] },
      [`update${word}Assignment`]: foreign,
      [`unassign${word}`]: foreign,
    };
    for (const [mutation, input] of Object.entries(inputs)) {
      expect(mistakes(await run(mutation, input, familyManager()))).toEqual([['NOT_FOUND', id]]);
    }
  });

  test('an assignment must be one of the thing that is named with it', async () => {
    const { userErrors } = await run(`unassign${word}`, {
      ...shops(),
      [assignmentId]: word === 'Threshold' ? 'TAID-0' : 'FAID-0',
    });
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: [assignmentId] }]);
  });

  test('what changes nothing is not sent', async () => {
    const same = await run(`update${word}`, shops());
    expect(same).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
    const assignment = { ...shops(), [assignmentId]: await seeded() };
    const unmoved = await run(`update${word}Assignment`, assignment);
    expect(unmoved).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
  });
});
