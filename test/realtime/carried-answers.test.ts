import { createClient } from '@keyv/redis';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mutated } from '../mutations/mutated.js';
import { hasRedis } from '../store/redis-server.js';
import type { Stack } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { inbound } from '../webhooks/small-platform.js';
import { allOf, liveCounts, overSse, overWebSocket, somebodyElse, untilCounted } from './carrier-clients.js';
import { CarrierStacks, DISTRIBUTOR, MESSAGE, NUMBER, TOKEN } from './carrier-stacks.js';

jest.setTimeout(120_000);

const UNKNOWN = 'NID-00000000-0000-4000-8000-000000000000';
const carriers = [
  ['a WebSocket', overWebSocket],
  ['server-sent events', overSse],
] as const;

let stacks: CarrierStacks;
let stack: Stack;
let other: Stack;
let number: CarrierStacks['number'];
beforeAll(async () => {
  stacks = await CarrierStacks.start();
  ({ stack, other, number } = stacks);
});
afterAll(() => stacks.stop());

/** What Redis is told to do from now on, by all processes. */
async function commandsOf(
  url: string,
): Promise<{ readonly commands: readonly string[]; end(): Promise<void> }> {
  const commands: string[] = [];
  const watching = createClient({ url });
  await watching.connect();
  await watching.monitor((command) => void commands.push(command));
  return { commands, end: () => watching.close() };
}

const onRedis = hasRedis() ? test : test.skip;

describe('a message that many streams tell', () => {
  onRedis('is noted once, and found by its id by whoever was told of it', async () => {
    const admin = stacks.family['admin'] ?? DISTRIBUTOR;
    const id = 'TMID-told-to-many';
    const client = await stacks.acknowledged(admin);
    const { subscriptions: before } = await liveCounts(stack);
    for (let at = 0; at < 50; at += 1) client.subscribe(String(at), MESSAGE, { id: number.id });
    await untilCounted(stack, ({ subscriptions }) => subscriptions === before + 50);
    const { commands, end } = await commandsOf(stacks.storeUrl);
    await stack.control('deliveries', { baseUrl: stack.url, authorization: `Bearer ${TOKEN}` });
    const event = { kind: 'inbound-message', number: number.e164, fields: { Message_ID: id } };
    await stack.control('events', event);
    await stack.control('deliveries', undefined, 'DELETE');
    for (let at = 0; at < 50; at += 1) await client.next('next', String(at));
    const query = 'query ($id: ID!) { message(id: $id) { id } }';
    expect((await stack.query(query, { id }, { as: admin })).data).toEqual({ message: { id } });
    await end();
    const notes = commands.filter((text) => /"SET" "listed-messages/i.test(text) && text.includes(id));
    expect(notes).toHaveLength(1);
    client.socket.close();
  });
});

describe.each(carriers)('over %s', (_name, follow) => {
  test('a number is told to whom a query tells it, and to others like one that does not exist', async () => {
    const viewers = [...Object.values(stacks.family), ...Object.values(stacks.shop), DISTRIBUTOR];
    const told = viewers.map(async (as): Promise<unknown[]> => {
      const followed = await follow(stack, as, NUMBER, { id: number.id });
      const first = await followed.next();
      const end = (first.value as Told).data.numberUpdated === null ? await followed.next() : null;
      await followed.end();
      return [first.value as unknown, end?.done ?? false];
    });
    const queried = viewers.map(async (as) => {
      const query = 'query ($id: ID!) { numberUpdated: number(id: $id) { id e164 } }';
      const { data } = await stack.query<Told['data']>(query, { id: number.id }, { as });
      return [{ data }, data.numberUpdated === null];
    });
    expect(await Promise.all(told)).toEqual(await Promise.all(queried));
    const absent = { data: { numberUpdated: null } };
    expect(await Promise.all(queried)).toContainEqual([absent, true]);
    expect(
      await allOf(await follow(stack, stacks.shop['admin'] ?? DISTRIBUTOR, NUMBER, { id: UNKNOWN })),
    ).toEqual([absent]);
  });

  test('an order of others, and a workflow that does not exist, are null, once', async () => {
    const order = 'subscription ($id: ID!) { orderUpdated(id: $id) { id } }';
    const id = stack.state.demo['openPortInOrderId'];
    expect(id).toBeDefined();
    const as = stacks.shop['admin'] ?? DISTRIBUTOR;
    expect(await allOf(await follow(stack, as, order, { id }))).toEqual([{ data: { orderUpdated: null } }]);
    const workflow = 'subscription { workflowUpdated(id: "WF-00000000-0000-4000-8000-000000000000") { id } }';
    expect(await allOf(await follow(stack, as, workflow))).toEqual([{ data: { workflowUpdated: null } }]);
  });

  test('the body of a message is told to who holds the number alone, from whichever process it came', async () => {
    const viewers = [stacks.holder(), stacks.family['admin'] ?? DISTRIBUTOR, DISTRIBUTOR];
    const before = await liveCounts(other);
    const followed = await Promise.all(viewers.map((as) => follow(other, as, MESSAGE, { id: number.id })));
    const first = followed.map(({ next }) => next());
    await untilCounted(other, ({ subscriptions }) => subscriptions === before.subscriptions + 3);
    const delivered = inbound({ Message_ID: `TMID-${_name}`, Owner: number.e164, To: number.e164 });
    await fetch(`${stack.url}/webhooks/telegent/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify(delivered),
    });
    const bodies = (await Promise.all(first)).map(
      ({ value }) => (value as { data: { messageReceived: unknown } }).data.messageReceived,
    );
    const from = '+18015550177';
    expect(bodies).toEqual([
      { from, body: 'Hello' },
      { from, body: null },
      { from, body: null },
    ]);
    await Promise.all(followed.map(({ end }) => end()));
  });

  test('queries and mutations are refused, and a mistake does not repeat the value', async () => {
    const refused = { extensions: { code: 'BAD_USER_INPUT' } };
    const calls = [
      ['{ viewer { role } }'],
      ['mutation { cancelWorkflow(input: { id: "WF-1" }) { replayed } }'],
      [NUMBER, { id: { pin: 'SECRET-4711' } }],
      ['subscription { numberUpdated(id: { pin: "SECRET-4711" }) { id } }'],
    ] as const;
    const told = await Promise.all(
      calls.map(async ([query, variables]) =>
        allOf(await follow(stack, stacks.stranger(), query, variables)),
      ),
    );
    const errors = told.map(([one]) =>
      Array.isArray(one) ? (one as unknown[]) : (one as { errors: unknown[] }).errors,
    );
    expect(errors.slice(0, 3)).toMatchObject([[refused], [refused], [refused]]);
    expect(errors[3]).toHaveLength(1);
    expect(JSON.stringify(told) + stack.output()).not.toContain('4711');
  });

  test('a token that expires ends the stream', async () => {
    const followed = await follow(stack, { ...stacks.stranger(), lifeSeconds: 60 }, NUMBER, {
      id: number.id,
    });
    await followed.next();
    const rest = allOf(followed);
    await advance(stack, 120);
    if (followed.closed) expect(await followed.closed).toBe(4403);
    else
      expect(await rest).toEqual([
        { errors: [{ message: 'The token has expired.', extensions: { code: 'UNAUTHENTICATED' } }] },
      ]);
  });

  test('a number that has gone to another account is null, and the stream ends', async () => {
    const admin = stacks.family['admin'] ?? DISTRIBUTOR;
    const { subscriberId, id } = await somebodyElse(stack, admin, number.id);
    const followed = await follow(other, admin, NUMBER, { id });
    expect(await followed.next()).toMatchObject({ value: { data: { numberUpdated: { id } } } });
    const toAccountId = stack.state.demo['emptyAccountId'];
    const moved = await mutated(stack, 'transferSubscriber', { subscriberId, toAccountId });
    expect(moved.userErrors).toEqual([]);
    expect(await allOf(followed)).toEqual([{ data: { numberUpdated: null } }]);
  });
});

interface Told {
  readonly data: { readonly numberUpdated: unknown };
}
