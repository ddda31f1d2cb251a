import { afterEach, expect, test } from '@jest/globals';
import { expiryInstant } from '../../src/datasources/telegent/transport/tokens.js';
import { read } from '../../src/datasources/telegent/request.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { credentialOf } from '../../src/datasources/telegent/credentials.js';
import { credential, fixture, type Fixture, subscriber } from './fixture.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

const packages = read({ operation: 'listPackages', resource: 'catalog', decode: () => 'packages' });
const named =
  (name = 'Ada') =>
  () => ({ body: { Name: name } });

test.each([
  ['05/02/2025 06:36:13 PM', '2025-05-02T18:36:13Z'],
  ['05/02/2025 12:00:00 AM', '2025-05-02T00:00:00Z'],
  ['12/31/2025 12:59:59 PM', '2025-12-31T12:59:59Z'],
  ['1/2/2025 1:02:03 am', '2025-01-02T01:02:03Z'],
])('the expiry %s is %s', (text, instant) => {
  expect(expiryInstant(text)).toBe(Date.parse(instant));
});

test.each(['', '2025-05-02T18:36:13Z', 'soon'])('an expiry that cannot be read, %j, is long over', (text) => {
  expect(expiryInstant(text)).toBe(0);
});

test('one token serves a URL for every caller, and each URL has its own', async () => {
  const { client, platform } = await open();
  platform.answer(named());
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => client.read(credential, subscriber(`TSUID-${index}`))),
  );
  await client.read(credential, packages);
  expect(platform.requests).toHaveLength(21);
  expect(platform.tokenRequests.map(({ body }) => (body as { ApiEndpoint: string }).ApiEndpoint)).toEqual([
    `${platform.url}/v1.0/subscribers/get`,
    `${platform.url}/v1.0/account/packages`,
  ]);
});

test('each credential has its own token', async () => {
  const { client, platform } = await open();
  platform.answer(named());
  await client.read(credential, subscriber('TSUID-1'));
  await client.read(credentialOf('AID-1', 'other'), subscriber('TSUID-1'));
  expect(platform.requests.map(({ authorization }) => authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test('a token is used until a minute before it expires', async () => {
  const { client, platform, clock } = await open();
  platform.answer(named());
  await client.read(credential, subscriber('TSUID-1'));
  await clock.advance(59 * 60_000 - 1_001);
  await client.read(credential, subscriber('TSUID-2'));
  expect(platform.tokenRequests).toHaveLength(1);
  await clock.advance(1_001);
  await client.read(credential, subscriber('TSUID-3'));
  expect(platform.tokenRequests).toHaveLength(2);
});

test('a token outlives the process', async () => {
  const { client, another, platform } = await open();
  platform.answer(named());
  await client.read(credential, subscriber('TSUID-1'));
  await another().read(credential, subscriber('TSUID-2'));
  expect(platform.tokenRequests).toHaveLength(1);
});

test.each([
  ['a 401', { status: 401, body: { StatusCode: 401, Message: 'Unauthorized' } }],
  ['a 403 for its scope', { status: 403, body: { StatusCode: 403, Message: 'Check the ApiEndpoint scope' } }],
])('%s drops the token and asks for another, once', async (_name, refusal) => {
  const { client, another, platform } = await open();
  let good = 'Bearer token-1';
  platform.answer(({ authorization }) => (authorization === good ? { body: { Name: 'Ada' } } : refusal));
  await client.read(credential, subscriber('TSUID-1'));
  good = 'Bearer token-2';
  const usage = new UpstreamUsage();
  expect(await client.read(credential, subscriber('TSUID-2'), { usage })).toBe('Ada');
  expect(usage).toMatchObject({ requests: 2, tokenRequests: 1 });
  await another().read(credential, subscriber('TSUID-3'));
  expect(platform.tokenRequests).toHaveLength(2);
  good = 'none';
  await expect(client.read(credential, subscriber('TSUID-4'))).rejects.toMatchObject({
    code: 'UPSTREAM_REJECTED',
    status: refusal.status,
  });
  expect(platform.requests).toHaveLength(6);
});

test('callers whose token was refused at the same moment share one new one', async () => {
  const { client, platform } = await open();
  platform.answer(({ authorization }) =>
    authorization === 'Bearer token-1' ? { status: 401 } : { body: { Name: 'Ada' } },
  );
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => client.read(credential, subscriber(`TSUID-${index}`))),
  );
  expect(platform.tokenRequests).toHaveLength(2);
});

test('a refusal that is not about the token does not cost another one', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ status: 403, body: { Message: 'This account is not yours' } }));
  await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({ status: 403 });
  expect(platform.seen).toHaveLength(2);
});

test('an answer without a token is UPSTREAM_REJECTED', async () => {
  const { client, platform } = await open();
  platform.onToken = () => ({ body: { successful: false } });
  await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
    code: 'UPSTREAM_REJECTED',
    operation: 'createToken',
  });
});

test('a token that lives shorter than the margin still serves the call it was asked for', async () => {
  const { client, platform } = await open();
  platform.tokenLifeMs = 30_000;
  platform.answer(named());
  expect(await client.read(credential, subscriber('TSUID-1'))).toBe('Ada');
  expect(await client.read(credential, subscriber('TSUID-2'))).toBe('Ada');
  expect(platform.tokenRequests).toHaveLength(2);
});

test('token requests take quota as well', async () => {
  const { client, platform, clock } = await open({ requestsPerMinute: 3 });
  platform.answer(named());
  await client.read(credential, subscriber('TSUID-1'));
  expect(client.quotaRemaining(credential)).toBe(1);
  await expect(client.read(credential, packages)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(platform.seen).toHaveLength(2);
  await clock.advance(61_000);
  expect(await client.read(credential, packages)).toBe('packages');
});

test('of many cold callers only one counts on asking for a token, so that the whole quota is used', async () => {
  const { client, platform, clock } = await open({ requestsPerMinute: 50 });
  platform.answer(named());
  const reads = Array.from({ length: 60 }, (_, index) =>
    client.read(credential, subscriber(`TSUID-${index}`)),
  );
  const outcomes = await Promise.allSettled(reads);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(49);
  expect(platform.seen).toHaveLength(50);
  await clock.advance(61_000);
  expect(await client.read(credential, subscriber('TSUID-59'))).toBe('Ada');
});
