import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { AskedLists } from '../../src/datasources/lists/asked-lists.js';
import { ListWarmer } from '../../src/datasources/lists/list-warmer.js';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import { UpstreamUsage } from '../../src/datasources/telegent/upstream-usage.js';
import { credential, fixture, subscriber, type Fixture } from '../client/fixture.js';

let setting: Fixture;
let warmer: ListWarmer;
afterEach(async () => {
  const stopped = warmer.stop();
  await setting.clock.advance(5_000);
  await stopped;
  await setting.close();
});

const list = subscriber('TSUID-1', 'number');
const { freshMs } = cachePolicies.number;
const LOOK_MS = 5_000;

async function open(requestsPerMinute: number, settings: Parameters<typeof fixture>[0] = {}) {
  setting = await fixture(settings);
  setting.platform.answer(() => ({ body: { Name: 'Ada' } }));
  const asked = new AskedLists();
  const { client, clock } = setting;
  warmer = new ListWarmer({ client, asked, clock, policies: cachePolicies, requestsPerMinute });
  warmer.start();
  return asked.noting(setting.client);
}

/** Lets time pass look by look, with time for the requests of each. */
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += LOOK_MS) {
    await setting.clock.advance(LOOK_MS);
    await pause(15);
  }
}

test('a list that screens lean on never grows stale, and is let go when nobody asks for five minutes', async () => {
  const client = await open(10);
  for (let minute = 0; minute < 4; minute++) {
    const usage = new UpstreamUsage();
    await client.read(credential, list, { usage });
    await client.read(credential, list, { usage });
    expect(usage.staleHits).toBe(0);
    expect(usage.requests).toBe(minute === 0 ? 1 : 0);
    await pass(freshMs + LOOK_MS);
  }
  await pass(5 * 60_000);
  const sent = setting.platform.requests.length;
  await pass(5 * 60_000);
  expect(setting.platform.requests).toHaveLength(sent);
});

test('what was asked for once is not kept warm', async () => {
  const client = await open(10);
  await client.read(credential, list);
  await pass(2 * freshMs);
  expect(setting.platform.requests).toHaveLength(1);
});

test('it keeps to its share, and leaves half of the quota to those who wait', async () => {
  const client = await open(100, { requestsPerMinute: 10 });
  const lists = Array.from({ length: 4 }, (_, index) => subscriber(`TSUID-${index}`, 'number'));
  for (const one of [...lists, ...lists]) await client.read(credential, one);
  await pass(freshMs);
  const from = setting.clock.now();
  await pass(60_000);
  const renewed = setting.platform.seen.filter(({ at }) => at >= from && at < from + 60_000);
  expect(renewed.length).toBeGreaterThan(0);
  expect(renewed.length).toBeLessThanOrEqual(5);
});
