import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mutated } from '../mutations/mutated.js';
import { startStack, type Stack } from '../stack.js';
import { counts, countsOf } from './counts.js';
import { bearer, credentials, startDelivered, TOKEN, type DeliveredStack } from './delivered-stack.js';
import { inbound } from './small-platform.js';

jest.setTimeout(120_000);

let delivered: DeliveredStack;
let stack: Stack;
let family: DeliveredStack['family'];
let line: string;
let shopLine: string;
beforeAll(async () => {
  delivered = await startDelivered();
  ({ stack, family, line } = delivered);
  const shop = await stack.query<{ account: { numbers: { nodes: { e164: string }[] } } }>(
    '{ account { numbers(first: 1) { nodes { e164 } } } }',
    {},
    { as: { role: 'ACCOUNT_ADMIN', accountId: stack.state.demo['shopAccountId'] } },
  );
  shopLine = shop.data.account.numbers.nodes[0]?.e164 ?? '';
});
afterAll(() => delivered.stop());

async function post(
  route: string,
  body: unknown,
  headers: Record<string, string> = bearer(TOKEN),
): Promise<number> {
  const response = await fetch(`${stack.url}/webhooks/telegent/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

const MESSAGES = `query ($number: E164!) {
  number(number: $number) { messages(first: 5) { nodes { id direction from } } }
}`;
async function messageIds(): Promise<string[]> {
  const { data } = await stack.query<{ number: { messages: { nodes: { id: string }[] } } }>(
    MESSAGES,
    { number: line },
    { as: family },
  );
  return data.number.messages.nodes.map(({ id }) => id);
}

describe('who is let in', () => {
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
  const refused = {
    none: {},
    'another token': bearer('another-token-of-tests'),
    'the token as a password': { authorization: basic(`webhook:${TOKEN}`) },
    'a secret under the name of another account': {
      authorization: `Bearer AID-2.${credentials.of({ accountId: 'AID-1' }).secret.split('.')[1] ?? ''}`,
    },
    'an account without a secret': bearer('AID-1.'),
    nothing: { authorization: 'Bearer' },
  } as const;

  test.each(Object.entries(refused))('%s is refused, and counted', async (_, headers) => {
    for (const route of ['events', 'messages', 'receipts']) {
      const counted = await countsOf(stack, 1, async () =>
        expect(await post(route, inbound({ Owner: line }), headers)).toBe(401),
      );
      expect(counted).toEqual({ [`${route} unauthorised`]: 1 });
    }
  });

  test('of a stranger the body is not looked at, however long it is', async () => {
    expect(await post('events', 'x'.repeat(100_000), {})).toBe(401);
  });

  test('the secrets of an account and of a message route are, in the case of the scheme that the sender likes', async () => {
    const { accountId } = family;
    const places = [{ accountId }, { accountId, messageRouteId: 'MRID-1' }];
    const counted = await countsOf(stack, 2, async () => {
      for (const [at, place] of places.entries()) {
        const authorization = `${at === 0 ? 'bearer' : 'BEARER'} ${credentials.of(place).secret}`;
        const body = inbound({ Owner: line, Message_ID: `TMID-scheme-${at}` });
        expect(await post('messages', body, { authorization })).toBe(200);
      }
    });
    expect(counted).toEqual({ 'messages accepted': 2 });
  });

  test('what an account tells about another one is ignored', async () => {
    const { secret } = credentials.of({ accountId: family.accountId });
    const counted = await countsOf(stack, 1, async () =>
      expect(await post('messages', inbound({ Owner: shopLine }), bearer(secret))).toBe(200),
    );
    expect(counted).toEqual({ 'messages ignored': 1 });
  });

  test('nothing else is an address', async () => {
    expect(await post('others', {})).toBe(404);
    expect((await fetch(`${stack.url}/webhooks/telegent/events`)).status).toBe(404);
  });
});

describe('what is sent', () => {
  test.each([
    ['broken JSON', '{"Event":'],
    ['an unknown shape', '{"Novelty":{"Password":"hunter2","Answer":"the answer"}}'],
    ['nothing', ''],
  ])('%s is answered 200, counted and told by the names of its fields', async (_, body) => {
    const counted = await countsOf(stack, 1, async () => expect(await post('events', body)).toBe(200));
    expect(counted).toEqual({ 'events unknown': 1 });
    expect(stack.output()).not.toMatch(/hunter2|the answer/);
  });

  test('in a form, or under no type at all, is read as well', async () => {
    const fields = {
      Message_ID: 'TMID-form',
      Owner: line,
      To: line,
      From: '+18015550177',
      Message_Body: 'A form',
    };
    const form = { ...bearer(TOKEN), 'content-type': 'application/x-www-form-urlencoded' };
    const plain = { ...bearer(TOKEN), 'content-type': 'text/plain' };
    const counted = await countsOf(stack, 2, async () => {
      expect(await post('messages', new URLSearchParams(fields).toString(), form)).toBe(200);
      expect(await post('messages', JSON.stringify(fields), plain)).toBe(200);
    });
    expect(counted).toEqual({ 'messages accepted': 1, 'messages duplicate': 1 });
  });

  test('under a type that is none is read all the same', async () => {
    const counted = await countsOf(stack, 1, async () => {
      const body = inbound({ Message_ID: 'TMID-typeless', Owner: line });
      expect(await post('messages', body, { ...bearer(TOKEN), 'content-type': 'json' })).toBe(200);
    });
    expect(counted).toEqual({ 'messages accepted': 1 });
  });

  test('more than 64 KiB is answered 413', async () => {
    const counted = await countsOf(stack, 1, async () =>
      expect(await post('events', { Text: 'x'.repeat(64 * 1024) })).toBe(413),
    );
    expect(counted).toEqual({ 'events too_large': 1 });
  });
});

describe('the platform delivers', () => {
  test('a message five times: it is accepted once, and shown at once although the list was cached', async () => {
    const before = await messageIds();
    const counted = await countsOf(stack, 5, () =>
      stack.control('events', {
        kind: 'inbound-message',
        number: line,
        times: 5,
        fields: { Message_ID: 'TMID-five' },
      }),
    );
    expect(counted).toEqual({ 'messages accepted': 1, 'messages duplicate': 4 });
    expect(await messageIds()).toEqual(['TMID-five', ...before].slice(0, 5));
  });

  test('a thousand messages: nothing is asked of it', async () => {
    await stack.resetJournal();
    const counted = await countsOf(stack, 1_000, async () => {
      const ids = Array.from({ length: 1_000 }, (_, at) => `TMID-flood-${at}`);
      while (ids.length > 0) {
        const some = ids
          .splice(0, 50)
          .map((id) => post('messages', inbound({ Message_ID: id, Owner: line })));
        expect(await Promise.all(some)).toEqual(some.map(() => 200));
      }
    });
    expect(counted).toEqual({ 'messages accepted': 1_000 });
    expect(await stack.journal()).toMatchObject({ total: 0, tokenRequests: 0 });
  });

  test('receipts, calls, and what it does by itself when an order moves', async () => {
    const told = await countsOf(stack, 2, async () => {
      await stack.control('events', { kind: 'receipt', number: line, fields: { MessageId: 'TMID-five' } });
      await stack.control('events', { kind: 'call', fields: { Event: 'Call_Ringing', To: line } });
    });
    expect(told).toEqual({ 'receipts accepted': 1, 'events accepted': 1 });

    await stack.control('settings', { deliverEvents: true });
    const { openPortInOrderId } = stack.state.demo;
    const moved = await countsOf(stack, 1, () =>
      stack.control(`portins/${openPortInOrderId}`, {
        to: 'ActionRequired',
        code: '8A',
        message: 'ACCOUNT_NUM_REQ',
      }),
    );
    expect(moved).toEqual({ 'events accepted': 1 });
    await stack.control('settings', { deliverEvents: false });
  });
});

test('what nobody understood can be looked at on the machine of the server', () => {
  const program = fileURLToPath(new URL('../../dist/src/tools/kept-events.js', import.meta.url));
  const { accountKey, accountSecret } = stack.sandbox;
  const platform = {
    TELEGENT_ACCOUNT_KEY: accountKey,
    TELEGENT_ACCOUNT_SECRET: accountSecret,
    AUTH_JWT_SECRET: 'a-secret-that-is-long-enough-for-hs256',
  };
  const { stdout } = spawnSync(process.execPath, [program, '--limit', '1000'], {
    env: { ...delivered.env, ...platform },
  });
  const kept = stdout
    .toString()
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as object);
  expect(kept).toContainEqual(
    expect.objectContaining({
      route: 'events',
      payload: { Novelty: { Password: '***', Answer: 'the answer' } },
    }),
  );
});

describe('after a restart', () => {
  const password = 'a-password-of-the-tests';
  const basic = { WEBHOOK_USERNAME: 'telegent', WEBHOOK_PASSWORD: password };
  const authorization = `Basic ${Buffer.from(`telegent:${password}`).toString('base64')}`;
  const send = (to: Pick<Stack, 'url'>, headers: Record<string, string>) =>
    fetch(`${to.url}/webhooks/telegent/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(inbound({ Owner: line, Message_ID: 'TMID-five' })),
    });

  test('a message is known again; under another secret the old one opens nothing, until it is set up again', async () => {
    await stack.stopServer();
    const { STORE_URL } = delivered.env;
    const restarted = await startStack({
      sandbox: stack.sandbox,
      quota: 10_000,
      env: { ...basic, STORE_URL },
    });
    try {
      expect((await send(restarted, bearer(TOKEN))).status).toBe(401);
      const counted = await countsOf(restarted, 1, () => send(restarted, { authorization }));
      expect(counted).toEqual({ 'messages duplicate': 1 });

      const input = { publicUrl: restarted.url, messageRouteIds: [stack.state.demo['messageRouteId']] };
      const selection = 'webhooks { username } changes { kind settings }';
      const told = await mutated(restarted, 'registerWebhooks', input, selection, family);
      expect(told).toMatchObject({
        webhooks: [{ username: family.accountId }],
        changes: [
          { kind: 'CREATED' },
          { kind: 'UPDATED', settings: ['URL', 'CALLBACK_URL', 'AUTHENTICATION'] },
        ],
      });
      const delivered = await countsOf(restarted, 2, async () => {
        await stack.control('events', { kind: 'inbound-message', number: line });
        await stack.control('events', { kind: 'call', fields: { To: line } });
      });
      expect(delivered).toEqual({ 'messages accepted': 1, 'events accepted': 1 });
    } finally {
      await restarted.stop();
    }
  });

  test('with no secret at all nobody is let in, and nothing can be set up', async () => {
    const closed = await startStack({ sandbox: stack.sandbox, quota: 10_000 });
    try {
      expect((await send(closed, { authorization })).status).toBe(503);
      expect(await counts(closed)).toEqual({ 'messages closed': 1 });
      const { userErrors } = await mutated(closed, 'registerWebhooks', { publicUrl: closed.url }, '', family);
      expect(userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
    } finally {
      await closed.stop();
    }
  });
});
