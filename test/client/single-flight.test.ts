import { afterEach, expect, test } from '@jest/globals';
import { Keyv } from 'keyv';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { credential, fixture, type Fixture, subscriber, until, gate } from './fixture.js';
import { settled } from './manual-clock.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

const named = () => ({ body: { Name: 'Ada' } });

/** Uses up the quota of a client, token included. */
async function exhaust({ client, platform }: Fixture): Promise<void> {
  platform.answer(named);
  for (let index = 0; client.quotaRemaining(credential) > 0; index++) {
    await client.read(credential, subscriber(`TSUID-x${index}`));
  }
}

test('200 callers at once cost one request', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ ...named(), delayMs: 20 }));
  const usage = new UpstreamUsage();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => client.read(credential, subscriber('TSUID-1'), { usage })),
  );
  expect(new Set(answers)).toEqual(new Set(['Ada']));
  expect(platform.seen).toHaveLength(2);
  expect(usage).toMatchObject({ requests: 1, tokenRequests: 1, cacheHits: 0, staleHits: 0, coalesced: 199 });
});

test('callers share a failure too, and the next one tries again', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ status: 400, delayMs: 20 }));
  const reads = [1, 2, 3].map(() => client.read(credential, subscriber('TSUID-1')));
  expect((await Promise.allSettled(reads)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'rejected',
  ]);
  expect(platform.requests).toHaveLength(1);
  platform.answer(named);
  expect(await client.read(credential, subscriber('TSUID-1'))).toBe('Ada');
});

test('a fresh read joins nothing', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ ...named(), delayMs: 20 }));
  await Promise.all([
    client.read(credential, subscriber('TSUID-1')),
    client.read(credential, subscriber('TSUID-1'), { fresh: true }),
  ]);
  expect(platform.requests).toHaveLength(2);
});

test('a caller that goes away fails with its reason, and the others get their answer', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ ...named(), delayMs: 50 }));
  const leaving = new AbortController();
  const gone = client.read(credential, subscriber('TSUID-1'), { signal: leaving.signal });
  const staying = client.read(credential, subscriber('TSUID-1'));
  const why = new Error('the client has hung up');
  setImmediate(() => leaving.abort(why));
  await expect(gone).rejects.toBe(why);
  expect(await staying).toBe('Ada');
  await expect(client.read(credential, subscriber('TSUID-2'), { signal: leaving.signal })).rejects.toBe(why);
});

test('an optional caller waits 300 ms for quota; its read goes on behind it and fills the cache', async () => {
  const setting = await open({ requestsPerMinute: 10 });
  await exhaust(setting);
  const { client, clock, platform } = setting;
  const sent = platform.requests.length;
  let failed: unknown;
  const read = client.read(credential, subscriber('TSUID-1'), { priority: 'optional' });
  read.catch((error: unknown) => (failed = error));
  await clock.advance(299);
  expect(failed).toBeUndefined();
  await clock.advance(1);
  expect(failed).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  await clock.advance(61_000);
  await until(() => platform.requests.length === sent + 1);
  await settled(50);
  expect(await client.peek(credential, subscriber('TSUID-1'))).toBe('Ada');
});

test('an optional caller is as patient as any when it is not the quota that takes time', async () => {
  const { client, clock, platform } = await open();
  const { passed, open: release } = gate();
  platform.answer(() => passed.then(named));
  const read = client.read(credential, subscriber('TSUID-1'), { priority: 'optional' });
  await until(() => platform.requests.length === 1);
  await clock.advance(2_000);
  release();
  expect(await read).toBe('Ada');
});

test('someone who joins a read that waits in the background gets it going', async () => {
  const setting = await open({ requestsPerMinute: 4 });
  const { client, clock, platform } = setting;
  platform.answer(named);
  await client.read(credential, subscriber('TSUID-0'));
  const background = client.read(credential, subscriber('TSUID-1'), { priority: 'background' });
  await clock.advance(5_000);
  expect(platform.requests).toHaveLength(1);
  expect(await client.read(credential, subscriber('TSUID-1'))).toBe('Ada');
  expect(await background).toBe('Ada');
});

test('someone who joins a read that waits longer than his patience is refused at once', async () => {
  const setting = await open({ requestsPerMinute: 5 });
  await exhaust(setting);
  const { client, clock, platform } = setting;
  const sent = platform.requests.length;
  const patient = client.read(credential, subscriber('TSUID-1'), { patienceMs: 120_000 });
  await settled();
  const hasty = client.read(credential, subscriber('TSUID-1'), { patienceMs: 5_000 });
  await expect(hasty).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 61 });
  await clock.advance(61_000);
  expect(await patient).toBe('Ada');
  expect(await client.read(credential, subscriber('TSUID-1'))).toBe('Ada');
  expect(platform.requests).toHaveLength(sent + 1);
});

test('a caller that is refused costs nothing upstream', async () => {
  const setting = await open({ requestsPerMinute: 5 });
  await exhaust(setting);
  const { client, clock, platform } = setting;
  const sent = platform.seen.length;
  await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
  await clock.advance(180_000);
  expect(platform.seen).toHaveLength(sent);
});

test('a caller whose look into the store was slow takes the answer that has come meanwhile', async () => {
  const { client, platform } = await open();
  platform.answer(named);
  const getMany = Keyv.prototype.getMany;
  const { passed, open: release } = gate();
  let looks = 0;
  Keyv.prototype.getMany = async function (this: Keyv, keys: string[]) {
    if (++looks === 1) await passed;
    return getMany.call(this, keys) as Promise<never[]>;
  };
  try {
    const slow = client.read(credential, subscriber('TSUID-1'));
    expect(await client.read(credential, subscriber('TSUID-1'))).toBe('Ada');
    release();
    expect(await slow).toBe('Ada');
    expect(platform.requests).toHaveLength(1);
  } finally {
    Keyv.prototype.getMany = getMany;
  }
});
