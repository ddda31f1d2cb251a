import type { GraphQLAnswer, Stack } from '../stack.js';

/** What came of `createSubscriber`. */
export interface Created {
  readonly subscriber: { readonly id: string; readonly email: string } | null;
  readonly replayed: boolean;
  readonly operation: { readonly id: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const CREATE = `mutation ($input: CreateSubscriberInput!) { createSubscriber(input: $input) {
  subscriber { id email } replayed operation { id status } userErrors { code } } }`;

let people = 0;

/** The input of a subscriber whom nobody has created yet, under a key of its own. */
export function newPerson({
  state,
}: Pick<Stack, 'state'>): Readonly<Record<string, unknown>> & { email: string } {
  people++;
  return {
    accountId: state.demo['emptyAccountId'],
    name: `Person ${people}`,
    email: `person-${people}@example.com`,
    role: 'SUBSCRIBER',
    password: 'a-password-of-the-test',
    idempotencyKey: `person-${people}`,
  };
}

/** Calls `createSubscriber`; as a DISTRIBUTOR. */
export async function createPerson(stack: Stack, input: object): Promise<Created> {
  const answer: GraphQLAnswer<{ createSubscriber: Created | null }> = await stack.query(CREATE, { input });
  const created = answer.data.createSubscriber;
  if (!created) throw new Error(JSON.stringify(answer.errors));
  return created;
}

/** The status of an operation, as `operation` tells it. */
export async function statusOf(stack: Stack, operation: Created['operation']): Promise<string | undefined> {
  const { data } = await stack.query<{ operation: { status: string } | null }>(
    'query ($id: ID!) { operation(id: $id) { status settledAt } }',
    { id: operation?.id },
  );
  return data.operation?.status;
}

/** Waits, in real time, until an operation has a status. */
export async function untilStatus(
  stack: Stack,
  operation: Created['operation'],
  status: string,
): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if ((await statusOf(stack, operation)) === status) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The operation is ${await statusOf(stack, operation)} and not ${status}`);
}

/** How many subscribers of the sandbox have the address, by its own records. */
export async function timesCreated(stack: Stack, email: string): Promise<number> {
  const subscribers = await stack.control<readonly { email: string }[]>('records/subscribers');
  return subscribers.filter((subscriber) => subscriber.email === email).length;
}

/** How often `createSubscriber` reached the platform. */
export async function timesSent(stack: Stack): Promise<number> {
  return (await stack.journal()).byOperation['createSubscriber'] ?? 0;
}
