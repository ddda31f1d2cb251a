import { afterEach, describe, expect, test } from '@jest/globals';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import type { Resource } from '../../src/datasources/telegent/request.js';
import { counting, countingHeld, credential, fixture, type Fixture, subscriber, until } from './fixture.js';
import { settled } from './manual-clock.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

const { freshMs, staleMs } = cachePolicies.subscriber;

describe('drop', () => {
  test.each([
    ['the tag of one thing', ['subscriber:TSUID-1'], ['again', 'kept']],
    ['the tag of another thing', ['subscriber:TSUID-3'], ['kept', 'kept']],
    ['the whole class', ['subscriber'], ['again', 'again']],
    ['another class', ['number'], ['kept', 'kept']],
  ])('by %s, in this process and in the store', async (_name, tags, expected) => {
    const setting = await open();
    counting(setting);
    const { client, clock, platform } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await client.read(credential, subscriber('TSUID-2'));
    await clock.advance(1);
    await client.drop(tags);
    for (const reader of [client, setting.another()]) {
      const peeked = [
        await reader.peek(credential, subscriber('TSUID-1')),
        await reader.peek(credential, subscriber('TSUID-2')),
      ];
      expect(peeked.map((value) => (value === undefined ? 'again' : 'kept'))).toEqual(expected);
    }
    await clock.advance(1);
    await client.read(credential, subscriber('TSUID-1'));
    expect(await setting.another().peek(credential, subscriber('TSUID-1'))).toBeDefined();
    expect(platform.requests).toHaveLength(expected[0] === 'again' ? 3 : 2);
  });

  const inFlight: [name: string, tags: string[], resource: Resource, isOutdated: boolean][] = [
    ['of the same class', ['subscriber:TSUID-9'], 'subscriber', true],
    ['with the same tag in another class', ['subscriber:TSUID-1'], 'device', true],
    ['of another class', ['number:NID-1'], 'subscriber', false],
  ];
  test.each(inFlight)(
    'neither joins nor keeps a read under way %s: %j %s %s',
    async (_name, tags, resource, isOutdated) => {
      const setting = await open();
      const release = countingHeld(setting);
      const { client, platform } = setting;
      const before = client.read(credential, subscriber('TSUID-1', resource));
      await until(() => platform.requests.length === 1);
      await client.drop(tags);
      const after = client.read(credential, subscriber('TSUID-1', resource));
      await settled(50);
      release();
      expect(await before).toBe('answer 1');
      expect(await after).toBe(isOutdated ? 'answer 2' : 'answer 1');
      expect(await client.peek(credential, subscriber('TSUID-1', resource))).toBe(
        isOutdated ? 'answer 2' : 'answer 1',
      );
    },
  );

  test('a dropped answer never stands in for an error', async () => {
    const setting = await open();
    counting(setting);
    const { client, platform } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    await client.drop(['subscriber:TSUID-1']);
    platform.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});

describe('while the outcome of a write is unknown', () => {
  const tags = ['subscriber:TSUID-1'];

  test('what it may have changed is neither served nor kept, and the rest is', async () => {
    const setting = await open();
    counting(setting);
    const { client } = setting;
    const ask = (id: string) => client.read(credential, subscriber(id));
    expect([await ask('TSUID-1'), await ask('TSUID-2')]).toEqual(['answer 1', 'answer 2']);
    const release = client.markDirty(tags);
    expect([await ask('TSUID-1'), await ask('TSUID-2'), await ask('TSUID-1')]).toEqual([
      'answer 3',
      'answer 2',
      'answer 4',
    ]);
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBeUndefined();
    await client.drop(tags);
    release();
    expect([await ask('TSUID-1'), await ask('TSUID-1')]).toEqual(['answer 5', 'answer 5']);
  });

  test('a write that was surely not done leaves what was known before it', async () => {
    const setting = await open();
    counting(setting);
    const { client } = setting;
    await client.read(credential, subscriber('TSUID-1'));
    client.markDirty(tags)();
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('answer 1');
  });

  test('every one of several writes has to be settled', async () => {
    const setting = await open();
    counting(setting);
    const { client } = setting;
    const [first, second] = [client.markDirty(tags), client.markDirty(tags)];
    first();
    first();
    await client.read(credential, subscriber('TSUID-1'));
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBeUndefined();
    second();
    await client.read(credential, subscriber('TSUID-1'));
    expect(await client.peek(credential, subscriber('TSUID-1'))).toBe('answer 2');
  });

  test('it is not served instead of an error, nor from the store', async () => {
    const setting = await open();
    counting(setting);
    await setting.client.read(credential, subscriber('TSUID-1'));
    await settled();
    setting.platform.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    for (const client of [setting.client, setting.another()]) {
      client.markDirty(tags);
      await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
        code: 'RATE_LIMITED',
      });
    }
  });

  test('reads that began after it was sent share one request; one that began before is not joined', async () => {
    const setting = await open();
    const release = countingHeld(setting);
    const { client, platform } = setting;
    const before = client.read(credential, subscriber('TSUID-1'));
    await until(() => platform.requests.length === 1);
    client.markDirty(tags);
    await client.drop(tags);
    const after = [1, 2, 3].map(() => client.read(credential, subscriber('TSUID-1')));
    await until(() => platform.requests.length === 2);
    release();
    expect(await Promise.all([before, ...after])).toEqual(['answer 1', 'answer 2', 'answer 2', 'answer 2']);
    expect(platform.requests).toHaveLength(2);
  });
});

test('what is dropped while its reader waits for the platform does not stand in for the error that comes', async () => {
  const setting = await open();
  counting(setting);
  const { client, clock, platform } = setting;
  await client.read(credential, subscriber('TSUID-1'));
  await clock.advance(freshMs + staleMs);
  platform.answer(async () => {
    await client.drop(['subscriber:TSUID-1']);
    return { status: 429, headers: { 'retry-after': '60' } };
  });
  await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
});
