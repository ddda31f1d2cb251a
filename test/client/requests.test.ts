import { afterEach, describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { read } from '../../src/datasources/telegent/request.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { credential, fixture, type Fixture, subscriber, until } from './fixture.js';
import { settled } from './manual-clock.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

describe('a request', () => {
  test('carries a token for its own URL and its query encoded, with + as %2B', async () => {
    const { client, platform } = await open();
    platform.answer(() => ({ body: { TNID: 'TNID-1' } }));
    const number = read({
      operation: 'getNumber',
      query: { Number: '+12015550123' },
      resource: 'number',
      decode: (answer) => (answer as { TNID?: unknown }).TNID,
    });
    expect(await client.read(credential, number)).toBe('TNID-1');
    expect(platform.tokenRequests[0]).toMatchObject({
      method: 'POST',
      body: {
        AccountKey: 'DID-1',
        AccountSecret: 'the-account-secret',
        ApiEndpoint: `${platform.url}/v1.0/numbers`,
      },
    });
    expect(platform.requests).toMatchObject([
      { method: 'GET', url: '/v1.0/numbers?Number=%2B12015550123', authorization: 'Bearer token-1' },
    ]);
  });

  test('is counted, its token apart', async () => {
    const { client, platform } = await open();
    platform.answer(() => ({ body: { Name: 'Ada' } }));
    const usage = new UpstreamUsage();
    await client.read(credential, subscriber('TSUID-1'), { usage });
    await client.read(credential, subscriber('TSUID-2'), { usage });
    await client.read(credential, subscriber('TSUID-2'), { usage });
    expect(usage).toMatchObject({ requests: 2, tokenRequests: 1, cacheHits: 1, staleHits: 0, coalesced: 0 });
  });

  test.each([
    [
      { status: 400, body: { StatusCode: 400, Message: 'Invalid AccountId' } },
      'UPSTREAM_REJECTED',
      400,
      'Invalid AccountId',
    ],
    [{ status: 403, body: { Message: 'Forbidden' } }, 'UPSTREAM_REJECTED', 403, 'Forbidden'],
    [{ status: 404, body: '' }, 'UPSTREAM_REJECTED', 404, undefined],
    [{ status: 200, body: { StatusCode: 422, Message: 'No' } }, 'UPSTREAM_REJECTED', 422, 'No'],
    [{ status: 200, body: { StatusCode: '404', Message: 'Not here' } }, 'UPSTREAM_REJECTED', 404, 'Not here'],
    [{ status: 200, body: '<html>' }, 'UPSTREAM_REJECTED', undefined, undefined],
  ])(
    'that is refused with %j fails as %s, and is not sent again',
    async (answer, code, status, upstreamMessage) => {
      const { client, platform } = await open();
      platform.answer(() => answer);
      const failure = client.read(credential, subscriber('TSUID-1'));
      await expect(failure).rejects.toMatchObject({
        code,
        status,
        upstreamMessage,
        operation: 'getSubscriber',
      });
      expect(platform.requests).toHaveLength(1);
    },
  );

  test('whose answer the decoder does not understand fails as UPSTREAM_REJECTED with the reason', async () => {
    const { client, platform } = await open();
    platform.answer(() => ({ body: {} }));
    const strict = {
      ...subscriber('TSUID-1'),
      decode: () => {
        throw new UndecodableAnswer('SubscriberId is missing');
      },
    };
    await expect(client.read(credential, strict)).rejects.toMatchObject({
      code: 'UPSTREAM_REJECTED',
      message: 'getSubscriber: SubscriberId is missing',
    });
    const crashing = {
      ...subscriber('TSUID-2'),
      decode: () => {
        throw new TypeError('undefined is not a function');
      },
    };
    await expect(client.read(credential, crashing)).rejects.toMatchObject({
      code: 'UPSTREAM_REJECTED',
      message: 'getSubscriber: the answer has an unexpected shape',
    });
  });

  test('never tells a secret in its error', async () => {
    const { client, platform } = await open();
    platform.onToken = ({ body }) => ({
      status: 401,
      body: {
        Message: `No key for ${(body as { AccountSecret: string }).AccountSecret}, password: "hunter2", Bearer abc.def`,
      },
    });
    const failure = await client.read(credential, subscriber('TSUID-1')).catch((error: unknown) => error);
    const text = `${String(failure)} ${JSON.stringify(failure)}`;
    expect(failure).toMatchObject({ code: 'UPSTREAM_REJECTED', status: 401, operation: 'createToken' });
    for (const secret of ['the-account-secret', 'hunter2', 'abc.def']) expect(text).not.toContain(secret);
  });
});

describe('a read that fails by the platform or the network', () => {
  test.each([
    ['a 500', { status: 500 }],
    ['a 503', { status: 503 }],
    ['a 504', { status: 504 }],
    ['a reset', { reset: true }],
  ])('is sent again after %s, each time with a slot of its own', async (_name, fault) => {
    const { client, platform, clock } = await open();
    let tries = 0;
    platform.answer(() => (++tries < 3 ? fault : { body: { Name: 'Ada' } }));
    const answer = client.read(credential, subscriber('TSUID-1'));
    await until(() => tries === 1);
    while (tries < 3) await clock.advance(50);
    expect(await answer).toBe('Ada');
    expect(client.quotaRemaining(credential)).toBe(100_000 - 4);
  });

  test.each([
    [{ status: 500, body: { StatusCode: 500, Message: 'Oops' } }, 'UPSTREAM_UNAVAILABLE'],
    [{ status: 504 }, 'UPSTREAM_TIMEOUT'],
    [{ reset: true }, 'UPSTREAM_UNAVAILABLE'],
  ])('is given up after three tries: %j is %s', async (fault, code) => {
    const { client, platform, clock } = await open();
    platform.answer(() => fault);
    const failure = client.read(credential, subscriber('TSUID-1')).catch((error: unknown) => error);
    await until(() => platform.requests.length === 1);
    while (platform.requests.length < 3) await clock.advance(50);
    expect(await failure).toMatchObject({ code });
    await clock.advance(10_000);
    expect(platform.requests).toHaveLength(3);
  });

  test('waits as long as Retry-After of a 503 says', async () => {
    const { client, platform, clock } = await open();
    platform.answer(() =>
      platform.requests.length === 1
        ? { status: 503, headers: { 'retry-after': '7' } }
        : { body: { Name: 'Ada' } },
    );
    const answer = client.read(credential, subscriber('TSUID-1'));
    await until(() => platform.requests.length === 1);
    await clock.advance(6_900, 100);
    expect(platform.requests).toHaveLength(1);
    await clock.advance(200);
    expect(await answer).toBe('Ada');
  });

  test('ends with UPSTREAM_TIMEOUT when no answer comes within the time limit', async () => {
    const { client, platform, clock } = await open({ timeoutMs: 2_000 });
    platform.answer(() => new Promise(() => undefined));
    const failure = client.read(credential, subscriber('TSUID-1')).catch((error: unknown) => error);
    for (let tries = 1; tries <= 3; tries++) {
      await until(() => platform.requests.length === tries);
      await clock.advance(2_000);
      await until(() => client.quotaRemaining(credential) >= 0);
      await settled(50);
      await clock.advance(900);
    }
    expect(await failure).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  test('fails at once, and costs no quota, once the operation has failed too often; one try ends that', async () => {
    const { client, platform, clock } = await open();
    platform.answer(({ url }) => (url.includes('subscribers') ? { status: 500 } : { body: [] }));
    const reads = Array.from({ length: 8 }, (_, index) =>
      client.read(credential, subscriber(`TSUID-${index}`)),
    );
    const failures = Promise.allSettled(reads);
    await until(() => platform.requests.length === 8);
    await clock.advance(1_000, 100);
    await failures;
    const sent = platform.seen.length;
    const refused = client.read(credential, subscriber('TSUID-9'));
    await expect(refused).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryAfter: expect.any(Number),
    });
    expect(platform.seen).toHaveLength(sent);
    const other = read({ operation: 'listPackages', resource: 'catalog', decode: () => 'fine' });
    expect(await client.read(credential, other)).toBe('fine');
    platform.answer(() => ({ body: { Name: 'Ada' } }));
    await clock.advance(10_000);
    expect(await client.read(credential, subscriber('TSUID-9'))).toBe('Ada');
  });

  test('rests after a 429 for as long as it says, then is sent once more', async () => {
    const { client, platform, clock } = await open();
    platform.answer(() =>
      platform.requests.length === 1
        ? { status: 429, headers: { 'retry-after': '5' } }
        : { body: { Name: 'Ada' } },
    );
    const answer = client.read(credential, subscriber('TSUID-1'));
    await until(() => platform.requests.length === 1);
    await settled(100);
    const another = client.read(credential, subscriber('TSUID-2'));
    await clock.advance(4_900, 50);
    expect(platform.requests).toHaveLength(1);
    await clock.advance(200);
    expect(await answer).toBe('Ada');
    expect(await another).toBe('Ada');
  });

  test('fails with RATE_LIMITED and the time when the platform rests longer than its patience', async () => {
    const { client, platform } = await open();
    platform.answer(() => ({ status: 429, headers: { 'retry-after': '40' } }));
    const failure = client.read(credential, subscriber('TSUID-1'));
    await expect(failure).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 40 });
    await expect(client.read(credential, subscriber('TSUID-2'))).rejects.toMatchObject({ retryAfter: 40 });
    expect(platform.requests).toHaveLength(1);
  });
});
