import { afterEach, describe, expect, test } from '@jest/globals';
import { AnswerCache, type CacheEntry } from '../../src/datasources/telegent/cache/cache.js';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import { credentialOf } from '../../src/datasources/telegent/credentials.js';
import { read, type Read } from '../../src/datasources/telegent/request.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { counting, credential, fixture, type Fixture, subscriber, until } from './fixture.js';
import { openStore } from '../../src/store/open-store.js';
import { ManualClock, settled } from './manual-clock.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

const { freshMs, staleMs, errorMs } = cachePolicies.subscriber;

describe('a cached answer', () => {
  test('serves while it is fresh, without a request', async () => {
    const setting = await open();
    counting(setting);
    const { client, clock, platform } = setting;
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('answer 1');
    await clock.advance(freshMs - 1);
    const usage = new UpstreamUsage();
    expect(await client.read(credential, subscriber('TSUID-1'), { usage })).toBe('answer 1');
    expect(usage).toMatchObject({ requests: 0, cacheHits: 1 });
    expect(platform.requests).toHaveLength(1);
  });

  test('is fetched anew when it is older than the caller puts up with', async () => {
    const setting = await open();
    counting(setting);
    const { client, clock } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await clock.advance(freshMs + 1);
    expect(await client.read(credential, subscriber('TSUID-1'), { maxAgeMs: freshMs })).toBe('answer 2');
  });

  test('serves once more when it is stale, while a new one is fetched behind it', async () => {
    const setting = await open();
    counting(setting);
    const { client, clock, platform } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await clock.advance(freshMs + staleMs - 1);
    const usage = new UpstreamUsage();
    const stale = [1, 2, 3].map(() => client.read(credential, subscriber('TSUID-1'), { usage }));
    expect(await Promise.all(stale)).toEqual(['answer 1', 'answer 1', 'answer 1']);
    expect(usage).toMatchObject({ requests: 0, staleHits: 3 });
    await until(() => platform.requests.length === 2);
    await settled(100);
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('answer 2');
    expect(platform.requests).toHaveLength(2);
  });

  test('is fetched anew when it is too old', async () => {
    const setting = await open();
    counting(setting);
    const { client, clock } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await clock.advance(freshMs + staleMs);
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('answer 2');
  });

  test('stands in for an error of the platform or the quota within its policy, but never for a refusal', async () => {
    const setting = await open({ requestsPerMinute: 10 });
    counting(setting);
    const { client, clock, platform } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await clock.advance(freshMs + errorMs - 60_000);
    platform.answer(() => ({ status: 500 }));
    const usage = new UpstreamUsage();
    const answer = client.read(credential, subscriber('TSUID-1'), { usage });
    await until(() => platform.requests.length === 2);
    while (platform.requests.length < 4) await clock.advance(50);
    expect(await answer).toBe('answer 1');
    expect(usage.staleHits).toBe(1);
    // It is asked again, though nobody waits for it as long as it is known to fail.
    await clock.advance(31_000);
    platform.answer(() => ({ status: 400, body: { Message: 'No' } }));
    await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({ status: 400 });
    await clock.advance(35_000);
    platform.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  test('belongs to its credential, operation, query and resource', async () => {
    const setting = await open();
    counting(setting);
    const { client } = setting;
    const answers = [
      await client.read(credential, subscriber('TSUID-1')),
      await client.read(credentialOf('AID-1', 's'), subscriber('TSUID-1')),
      await client.read(credential, subscriber('TSUID-2')),
      await client.read(credential, subscriber('TSUID-1', 'device')),
    ];
    expect(new Set(answers).size).toBe(4);
  });

  test('does not depend on the order of the query', async () => {
    const setting = await open();
    counting(setting);
    const page = (query: Record<string, string>): Read<unknown> => ({
      ...read({ operation: 'listNumberInventory', resource: 'number', decode: (answer) => answer }),
      query,
    });
    await setting.client.read(credential, page({ Filter: 'All', PageNumber: '1' }));
    await setting.client.read(credential, page({ PageNumber: '1', Filter: 'All' }));
    expect(setting.platform.requests).toHaveLength(1);
  });

  test('outlives the process', async () => {
    const setting = await open();
    counting(setting);
    await setting.client.read(credential, subscriber('TSUID-1'));
    expect(await setting.another().read(credential, subscriber('TSUID-1'))).toBe('answer 1');
    expect(await setting.another().peek(credential, subscriber('TSUID-1'))).toBe('answer 1');
  });

  test('is passed by a fresh read, which leaves its own answer behind', async () => {
    const setting = await open();
    counting(setting);
    const { client } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    expect(await client.read(credential, subscriber('TSUID-1'), { fresh: true })).toBe('answer 2');
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('answer 2');
  });

  test('can be peeked at while it is fresh; nothing is asked for it', async () => {
    const setting = await open();
    counting(setting);
    const { client, clock, platform } = setting;
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBeUndefined();
    expect(platform.seen).toHaveLength(0);
    await client.read(credential, subscriber('TSUID-1'));
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBe('answer 1');
    await clock.advance(freshMs);
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBeUndefined();
    expect(platform.requests).toHaveLength(1);
  });
});

describe('a 404', () => {
  const optional: Read<string | null> = { ...subscriber('TSUID-0'), whenNotFound: { value: null } };

  test('is remembered for seconds where it has a meaning', async () => {
    const { client, platform, clock } = await open();
    platform.answer(() => ({ status: 404, body: { StatusCode: 404, Message: 'Not found' } }));
    expect(await client.read(credential, optional)).toBeNull();
    await clock.advance(14_000);
    expect(await client.read(credential, optional)).toBeNull();
    expect(platform.requests).toHaveLength(1);
    await clock.advance(1_000);
    platform.answer(() => ({ body: { Name: 'born' } }));
    expect(await client.read(credential, optional)).toBe('born');
  });

  test('never stands in for an error', async () => {
    const { client, platform, clock } = await open();
    platform.answer(() => ({ status: 404 }));
    await client.read(credential, optional);
    await clock.advance(20_000);
    platform.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    await expect(client.read(credential, optional)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });
});

test('the cache of a process keeps to its bound in bytes', async () => {
  const clock = new ManualClock();
  const store = await openStore('memory://', { clock });
  const { invalidations } = store;
  const keyv = store.keyv<CacheEntry>('answers');
  const cache = new AnswerCache({ keyv, invalidations, clock, maxBytes: 1_000_000 });
  await settled();
  for (let index = 0; index < 100; index++) {
    cache.keep(`k${index}`, cache.begin('number'), {
      value: index,
      tags: [`number:${index}`],
      bytes: 20_000,
    });
  }
  expect(cache.local('k99')?.value).toBe(99);
  expect(cache.local('k0')).toBeUndefined();
  await settled();
  expect((await cache.get('k0'))?.value).toBe(0);
});

test('orders serve for seconds, usage for half a minute, the catalogue for hours, Guardian features for days', () => {
  expect(cachePolicies.order.freshMs).toBeLessThanOrEqual(10_000);
  expect(cachePolicies.usage.freshMs).toBe(30_000);
  expect(cachePolicies.number.freshMs).toBe(60_000);
  expect(cachePolicies.subscription.freshMs).toBe(60_000);
  expect(cachePolicies.catalog.freshMs).toBeGreaterThanOrEqual(3_600_000);
  expect(cachePolicies.guardianFeatures.freshMs).toBeGreaterThanOrEqual(86_400_000);
});
