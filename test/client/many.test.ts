import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { credential, fixture, type Fixture, until, usageOf } from './fixture.js';
import { settled } from './manual-clock.js';

let opened: Fixture | undefined;
const open = async (...settings: Parameters<typeof fixture>): Promise<Fixture> =>
  (opened = await fixture(...settings));
afterEach(() => opened?.close());

const keysIn = (body: unknown): string[] => (body as { PhoneNumbers: string[] }).PhoneNumbers;
const asked = ({ platform }: Fixture): string[][] => platform.requests.map(({ body }) => keysIn(body));

/** A platform that answers every number but those that end in 0. */
function answering({ platform }: Fixture, delayMs = 0): void {
  platform.answer(({ body }) => ({
    delayMs,
    body: Object.fromEntries(
      keysIn(body).flatMap((key) => (key.endsWith('0') ? [] : [[key, `usage of ${key}`]])),
    ),
  }));
}

const named = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, `usage of ${key}`]));

test('keys are asked for in as few calls as the limit allows, each key once', async () => {
  const setting = await open();
  answering(setting);
  const keys = Array.from({ length: 25 }, (_, index) => `n${index + 1}`);
  const answers = await setting.client.readMany(credential, usageOf(10), [...keys, ...keys]);
  expect(asked(setting).map((call) => call.length)).toEqual([10, 10, 5]);
  expect([...answers.keys()].sort()).toEqual(keys.filter((key) => !key.endsWith('0')).sort());
});

test('cached keys and keys in flight are not asked for again', async () => {
  const setting = await open();
  answering(setting, 20);
  const { client } = setting;
  await client.readMany(credential, usageOf(), ['n1', 'n2']);
  const usage = new UpstreamUsage();
  const [first, second] = await Promise.all([
    client.readMany(credential, usageOf(), ['n2', 'n3'], { usage }),
    client.readMany(credential, usageOf(), ['n3', 'n4', 'n1'], { usage }),
  ]);
  expect(asked(setting)).toEqual([
    ['n1', 'n2'],
    ['n3', 'n4'],
  ]);
  expect([...first.keys()].sort()).toEqual(['n2', 'n3']);
  expect([...second.keys()].sort()).toEqual(['n1', 'n3', 'n4']);
  await client.readMany(credential, usageOf(), ['n1', 'n3'], { usage });
  expect(usage).toMatchObject({ requests: 1, coalesced: 1, cacheHits: 1 });
});

test('while calls wait for quota, what others want boards one of them; a refusal strikes only whom it is meant for', async () => {
  const setting = await open({ requestsPerMinute: 3 });
  answering(setting);
  const { client, clock, platform } = setting;
  await client.readMany(credential, usageOf(), ['n1']);
  await client.readMany(credential, usageOf(), ['n2']);
  platform.answer(({ body }) =>
    keysIn(body).includes('bad') ? { status: 400, body: { Message: 'bad' } } : { body: named(keysIn(body)) },
  );
  const patient = { patienceMs: 300_000 };
  const one = client.readMany(credential, usageOf(), ['n3', 'n4'], patient);
  const bad = client.readMany(credential, usageOf(), ['bad'], patient);
  await settled();
  const other = client.readMany(credential, usageOf(), ['n4', 'n5'], patient);
  const refused = expect(bad).rejects.toMatchObject({ status: 400 });
  await clock.advance(61_000);
  await until(() => platform.requests.length >= 5);
  await clock.advance(61_000);
  expect([...(await one).keys(), ...(await other).keys()]).toEqual(['n3', 'n4', 'n4', 'n5']);
  await refused;
  expect(asked(setting).slice(2)).toEqual([['n3', 'n4', 'bad', 'n5'], ['n3', 'n4'], ['bad'], ['n5']]);
});

test('a call that is sent anyway is filled up with the keys that are likely next', async () => {
  const setting = await open();
  answering(setting);
  const { client } = setting;
  const likelyNext = () => ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'];
  await client.readMany(credential, usageOf(4), ['n2'], { likelyNext });
  await client.readMany(credential, usageOf(4), ['n1', 'n2', 'n3', 'n4'], { likelyNext });
  expect(asked(setting)).toEqual([['n2', 'n1', 'n3', 'n4']]);
  await client.readMany(credential, usageOf(4), ['n5'], { likelyNext });
  expect(asked(setting)[1]).toEqual(['n5', 'n6']);
});

test('when a filled-up call is refused, what was wanted is asked for alone', async () => {
  const setting = await open();
  const { client, platform } = setting;
  platform.answer(({ body }) =>
    keysIn(body).includes('bad') ? { status: 400, body: { Message: 'bad' } } : { body: { n1: 'usage' } },
  );
  const answers = await client.readMany(credential, usageOf(), ['n1'], { likelyNext: () => ['bad'] });
  expect(answers).toEqual(new Map([['n1', 'usage']]));
  expect(asked(setting)).toEqual([['n1', 'bad'], ['n1']]);
  await expect(client.readMany(credential, usageOf(), ['bad'])).rejects.toMatchObject({ status: 400 });
});

test('a key that the platform does not answer is missing, and remembered as such for seconds', async () => {
  const setting = await open();
  answering(setting);
  const { client, clock } = setting;
  expect(await client.readMany(credential, usageOf(), ['n10'])).toEqual(new Map());
  expect(await client.readMany(credential, usageOf(), ['n10'])).toEqual(new Map());
  expect(asked(setting)).toHaveLength(1);
  await clock.advance(15_000);
  await client.readMany(credential, usageOf(), ['n10']);
  expect(asked(setting)).toHaveLength(2);
});

test('stale keys are served, and renewed along with a call that is sent or by one of their own', async () => {
  const setting = await open();
  answering(setting);
  const { client, clock, platform } = setting;
  await client.readMany(credential, usageOf(2), ['n1', 'n2', 'n3']);
  await clock.advance(cachePolicies.usage.freshMs);
  const answers = await client.readMany(credential, usageOf(2), ['n1', 'n2', 'n3', 'n4']);
  expect(answers.size).toBe(4);
  await until(() => platform.requests.length === 4);
  expect(asked(setting).slice(2)).toEqual([
    ['n4', 'n1'],
    ['n2', 'n3'],
  ]);
});

test('stale answers stand in for an error, unless a key has none', async () => {
  const setting = await open();
  answering(setting);
  const { client, clock, platform } = setting;
  await client.readMany(credential, usageOf(), ['n1']);
  const { freshMs, staleMs } = cachePolicies.usage;
  await clock.advance(freshMs + staleMs);
  platform.answer(() => ({ status: 429, headers: { 'retry-after': '60' } }));
  expect(await client.readMany(credential, usageOf(), ['n1'])).toEqual(new Map([['n1', 'usage of n1']]));
  await expect(client.readMany(credential, usageOf(), ['n1', 'n2'])).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
});

test('a fresh read asks for every key, and for no other', async () => {
  const setting = await open();
  answering(setting);
  const { client } = setting;
  await client.readMany(credential, usageOf(), ['n1']);
  await client.readMany(credential, usageOf(), ['n1', 'n2'], { fresh: true, likelyNext: () => ['n3'] });
  expect(asked(setting)).toEqual([['n1'], ['n1', 'n2']]);
});

test('a dropped key is asked for again, the others are not', async () => {
  const setting = await open();
  answering(setting);
  const { client, clock } = setting;
  await client.readMany(credential, usageOf(), ['n1', 'n2']);
  await clock.advance(1);
  await client.drop(['number:n1']);
  await clock.advance(1);
  await client.readMany(credential, usageOf(), ['n1', 'n2']);
  expect(asked(setting)).toEqual([['n1', 'n2'], ['n1']]);
});

test('no key costs nothing', async () => {
  const setting = await open();
  expect(await setting.client.readMany(credential, usageOf(), [], { likelyNext: () => ['n1'] })).toEqual(
    new Map(),
  );
  await settled();
  expect(setting.platform.seen).toHaveLength(0);
});

test('the answer is that of single reads, whatever is asked together, cached, in flight or likely next', async () => {
  const key = fc.integer({ min: 1, max: 40 }).map((index) => `n${index}`);
  const call = fc.record({
    keys: fc.array(key, { maxLength: 30 }),
    likely: fc.array(key, { maxLength: 10 }),
    waits: fc.boolean(),
    advanceMs: fc.constantFrom(0, 0, 16_000, 31_000, 200_000),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 7 }),
      fc.array(call, { maxLength: 6 }),
      async (limit, calls) => {
        // Longer than all the jumps together: they age what is cached, and must not end a call in flight, whose retry
        // would then wait on a clock that nobody moves.
        const setting = await fixture({ timeoutMs: 3_600_000 });
        answering(setting);
        const results = [];
        for (const { keys, likely, waits, advanceMs } of calls) {
          const result = setting.client
            .readMany(credential, usageOf(limit), keys, { likelyNext: () => likely })
            .then((answers) => ({ keys, answers }));
          results.push(result);
          if (waits) await result;
          if (advanceMs > 0) setting.clock.jump(advanceMs);
        }
        for (const { keys, answers } of await Promise.all(results)) {
          const single = [...new Set(keys)].filter((one) => !one.endsWith('0'));
          expect([...answers].sort()).toEqual(single.map((one) => [one, `usage of ${one}`]).sort());
        }
        expect(
          asked(setting).every((sent) => sent.length <= limit && new Set(sent).size === sent.length),
        ).toBe(true);
        await setting.close();
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
