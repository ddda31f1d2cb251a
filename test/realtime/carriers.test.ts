import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Stack } from '../stack.js';
import {
  allOf,
  connectRaw,
  openRaw,
  overSse,
  refusedUpgrade,
  stalledStream,
  untilCounted,
} from './carrier-clients.js';
import { CarrierStacks, MESSAGE, NUMBER } from './carrier-stacks.js';

jest.setTimeout(120_000);

let stacks: CarrierStacks;
let stack: Stack;
let other: Stack;
let number: CarrierStacks['number'];
beforeAll(async () => {
  stacks = await CarrierStacks.start();
  ({ stack, other, number } = stacks);
});
afterAll(() => stacks.stop());

describe('a client that takes nothing', () => {
  const flood = async (name: string): Promise<void> => {
    for (let at = 0; at < 12; at += 1) await stacks.tellMessage('x'.repeat(64 * 1024), `TMID-${name}-${at}`);
  };

  test('is dropped from a WebSocket, and counted', async () => {
    const slow = await stacks.acknowledged(stacks.holder());
    for (let id = 0; id < 50; id += 1) slow.subscribe(String(id), MESSAGE, { id: number.id });
    await untilCounted(stack, ({ subscriptions }) => subscriptions === 50);
    slow.socket.pause();
    await flood('socket');
    await untilCounted(stack, (counts) => counts.slow === 1);
    expect(await untilCounted(stack, ({ sockets }) => sockets === 0)).toMatchObject({ subscriptions: 0 });
    slow.socket.terminate();
  });

  // The other one is dropped while the other tests run, and looked for in the end.
  test('and leaves its stream is gone at once, before it counts as slow', async () => {
    const leave = await stalledStream(stack, { ...stacks.holder(), subject: 'leaves' }, number.id);
    await stalledStream(stack, { ...stacks.holder(), subject: 'stays' }, number.id);
    await untilCounted(stack, ({ subscriptions }) => subscriptions === 2);
    await flood('stream');
    leave();
    expect(await untilCounted(stack, ({ streams }) => streams < 2)).toMatchObject({ streams: 1, slow: 1 });
  });
});

describe('a WebSocket', () => {
  test.each([
    [
      'subscribes before it is acknowledged',
      4401,
      [{ id: '1', type: 'subscribe', payload: { query: NUMBER } }],
    ],
    ['sends no credentials', 4401, [{ type: 'connection_init' }]],
    ['sends wrong ones', 4401, [{ type: 'connection_init', payload: { authorization: 'Bearer x.y.z' } }]],
    ['sends what is no message', 4400, ['{"type":']],
    [
      'sends what only a server may',
      4400,
      [
        { id: '1', type: 'complete' },
        { id: '1', type: 'next', payload: {} },
      ],
    ],
  ])('that %s is closed with %d', async (_what, code, messages) => {
    const client = await openRaw(stack);
    client.send(...messages);
    expect(await client.closed).toBe(code);
    expect(stack.output()).not.toContain('unexpected error');
  });

  test('that asks to be let in twice is closed with 4429, and one that uses an id twice with 4409', async () => {
    const twice = await stacks.acknowledged(stacks.stranger());
    twice.send({ type: 'connection_init' });
    expect(await twice.closed).toBe(4429);
    const same = await stacks.acknowledged(stacks.stranger());
    same.subscribe('1', MESSAGE, { id: number.id });
    same.subscribe('1', MESSAGE, { id: number.id });
    expect(await same.closed).toBe(4409);
  });

  test('may use an id again as soon as it has completed it', async () => {
    const client = await stacks.acknowledged(stacks.stranger());
    client.subscribe('1', MESSAGE, { id: number.id });
    client.send({ id: '1', type: 'complete' });
    client.subscribe('1', NUMBER, { id: number.id });
    expect(await client.next('next', '1')).toMatchObject({ payload: { data: { numberUpdated: number } } });
    await stacks.tellNumber();
    expect(await client.next('next', '1')).toMatchObject({ payload: { data: { numberUpdated: number } } });
    client.send({ id: '1', type: 'complete' });
    await untilCounted(
      stack,
      ({ sockets, streams, subscriptions }) => sockets === 1 && subscriptions === streams,
    );
    expect(client.received).toEqual([]);
    client.socket.close();
  });

  test('of another site is refused before it opens', async () => {
    const refused = await refusedUpgrade(stack, { origin: 'https://elsewhere.example.com' });
    expect(refused).toBe(403);
  });
});

describe('limits of a viewer', () => {
  test('ten connections, streams among them, and none of another viewer', async () => {
    const viewer = stacks.stranger();
    const stream = await overSse(stack, viewer, NUMBER, { id: number.id });
    await stream.next();
    const sockets = await Promise.all(Array.from({ length: 9 }, () => stacks.acknowledged(viewer)));
    expect(await (await connectRaw(stack, viewer)).closed).toBe(4429);
    const authorization = `Bearer ${await stack.token(viewer)}`;
    const refused = await fetch(`${stack.url}/graphql/stream`, { headers: { authorization } });
    expect([refused.status, await refused.json()]).toMatchObject([
      429,
      { errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 30 } }] },
    ]);
    (await stacks.acknowledged(stacks.stranger())).socket.close();
    await stream.end();
    await untilCounted(stack, ({ streams }) => streams <= 1);
    sockets.push(await stacks.acknowledged(viewer));
    for (const { socket } of sockets) socket.close();
  });

  test('a hundred subscriptions, and a further one when one has ended', async () => {
    const client = await stacks.acknowledged(stacks.stranger());
    for (let id = 0; id <= 100; id += 1) client.subscribe(String(id), NUMBER, { id: number.id });
    expect(await client.next('error')).toEqual({
      id: '100',
      type: 'error',
      payload: [
        {
          message: 'Too many subscriptions of this viewer are open.',
          extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
        },
      ],
    });
    client.send({ id: '0', type: 'complete' });
    client.subscribe('again', NUMBER, { id: number.id });
    await client.next('next', 'again');
    client.socket.close();
  });
});

test('a stream whose client takes nothing ends, is counted, and nothing is left of anybody', async () => {
  expect(await untilCounted(stack, ({ slow }) => slow === 2)).toMatchObject({ slow: 2 });
  const counts = await untilCounted(stack, ({ sockets, streams }) => sockets + streams === 0);
  expect(counts).toMatchObject({ subscriptions: 0 });
});

test('a stop tells every client to come again, and waits for none that does not answer', async () => {
  const [socket, deaf] = await Promise.all(
    [stacks.stranger(), stacks.stranger()].map((as) => stacks.acknowledged(as, other)),
  );
  deaf?.socket.pause();
  const stream = await overSse(other, stacks.stranger(), NUMBER, { id: number.id });
  await stream.next();
  const rest = allOf(stream);
  const startedAt = performance.now();
  expect(await other.stopServer('SIGTERM')).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(9_000);
  expect(await socket?.closed).toBe(1001);
  expect(await rest).toMatchObject([{ errors: [{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }] }]);
  deaf?.socket.terminate();
});
