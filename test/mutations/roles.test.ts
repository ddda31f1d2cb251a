import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { leastRoleOf } from '../../src/auth/mutation-roles.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { call } from './call.js';
import { leastValue } from './least-input.js';
import { sentBy } from './sent.js';
import { createWorld } from './world.js';
import { makeStrangers, ROLES, rolesFrom } from './strangers.js';

jest.setTimeout(120_000);

const least: Readonly<Record<string, TestViewer['role']>> = leastRoleOf;

let stack: Stack;
/** Every mutation that the server tells of itself, with an input that GraphQL accepts. */
let inputs: ReadonlyMap<string, object>;
let viewers: Readonly<Record<TestViewer['role'], TestViewer>>;

beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  const { data } = await stack.query<IntrospectionQuery>(getIntrospectionQuery());
  const fields = buildClientSchema(data).getMutationType()?.getFields() ?? {};
  inputs = new Map(
    Object.values(fields).map(({ name, args }) => {
      const input = args.find((argument) => argument.name === 'input');
      if (!input) throw new Error(`${name} has no input`);
      return [name, leastValue(input.type) as object];
    }),
  );
  viewers = { ...(await makeStrangers(createWorld(stack))), DISTRIBUTOR: { role: 'DISTRIBUTOR' } };
});
afterAll(() => stack.stop());

test('the table of roles knows every mutation of the schema, and no other', () => {
  expect([...inputs.keys()].sort()).toEqual(Object.keys(leastRoleOf).sort());
});

test('without credentials every mutation is UNAUTHENTICATED, and nothing is sent', async () => {
  for (const [mutation, input] of inputs) {
    const { result, requests } = await sentBy(stack, async () => call(stack, mutation, input, { as: null }));
    expect([mutation, result.error?.extensions.code, requests]).toEqual([mutation, 'UNAUTHENTICATED', {}]);
  }
});

describe('every mutation may be called as the table of roles says', () => {
  test.each(ROLES)('by %s', async (role) => {
    for (const [mutation, input] of inputs) {
      const { result, requests } = await sentBy(stack, async () =>
        call(stack, mutation, input, { as: viewers[role] }),
      );
      const code = result.error?.extensions.code ?? null;
      const leastRole = least[mutation];
      if (leastRole !== undefined && rolesFrom(leastRole).includes(role)) {
        expect([mutation, code]).not.toEqual([
          mutation,
          expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/),
        ]);
      } else {
        expect([mutation, code, requests]).toEqual([mutation, 'FORBIDDEN', {}]);
        expect(result.payload).toBeNull();
      }
    }
  });
});
