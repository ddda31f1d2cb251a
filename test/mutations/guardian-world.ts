import { expect } from '@jest/globals';
import type { Stack, TestViewer } from '../stack.js';

export interface Told {
  readonly code: string;
  readonly field: readonly string[] | null;
}

/** What every payload has, and what was selected besides. */
export interface Payload extends Readonly<Record<string, unknown>> {
  readonly userErrors: readonly Told[];
  readonly warnings: readonly Told[];
  readonly operation: { readonly status: string } | null;
}

/** Runs one mutation, as a DISTRIBUTOR unless said otherwise. */
export async function run(
  stack: Stack,
  name: string,
  input: object,
  { selection = '', as }: { readonly selection?: string; readonly as?: TestViewer | undefined } = {},
): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await stack.query<Record<string, Payload>>(
    `mutation ($input: ${type}) { ${name}(input: $input) {
      ${selection} userErrors { code field } warnings { code field } operation { status } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[name];
  if (!payload) throw new Error(`${name} has no payload`);
  return payload;
}

/** Bodies of the writes of an operation since the journal was reset. */
export async function sent(stack: Stack, operation: string): Promise<unknown[]> {
  const { entries } = await stack.journal();
  return entries.filter((entry) => entry.operation === operation).map(({ body }) => body);
}

interface Person {
  readonly name: string;
  readonly id: string;
  readonly numbers: readonly { readonly e164: string | null }[];
}

/** The people of the demo's family by their first names. */
export async function familyOf(stack: Stack): Promise<Readonly<Record<string, Person>>> {
  const { data } = await stack.query<{ account: { subscribers: { nodes: readonly Person[] } } }>(
    'query ($id: ID!) { account(id: $id) { subscribers { nodes { id name numbers { e164 } } } } }',
    { id: stack.state.demo['familyAccountId'] },
  );
  return Object.fromEntries(
    data.account.subscribers.nodes.map((person) => [person.name.split(' ')[0] ?? '', person]),
  );
}
