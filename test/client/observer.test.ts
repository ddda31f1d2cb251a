import { expect, test } from '@jest/globals';
import type { ClientObserver } from '../../src/datasources/telegent/observer.js';
import {
  reportUnreadableRow,
  reportUnreadableValue,
} from '../../src/datasources/telegent/decode/unreadable.js';
import { numberType } from '../../src/datasources/telegent/decode/words.js';
import { cachePolicies } from '../../src/datasources/telegent/cache/cache-policy.js';
import { credential, fixture, subscriber, until } from './fixture.js';

test('an observer is told of requests, cache outcomes, waits and words not understood, and of nothing after the end', async () => {
  const told: unknown[][] = [];
  const observer: ClientObserver = {
    upstreamRequest: (...event) => told.push(['request', ...event.slice(0, 2)]),
    cache: (...event) => told.push(['cache', ...event]),
    quotaWait: (ms) => told.push(['wait', ms]),
    unknownValue: (vocabulary) => told.push(['unknown', vocabulary]),
    unreadable: (what) => told.push(['unreadable', what]),
  };
  const { client, clock, platform, close } = await fixture({ observer });
  const decode = (): string => String(numberType('satellite'));
  platform.answer(() => ({ delayMs: 20 }));
  const reads = [1, 2].map(() => client.read(credential, { ...subscriber('TSUID-1'), decode }));
  expect(await Promise.all(reads)).toEqual(['UNKNOWN', 'UNKNOWN']);
  expect(told).toEqual([
    ['cache', 'subscriber', 'miss'],
    ['cache', 'subscriber', 'joined'],
    ['wait', 0],
    ['request', 'createToken', 200],
    ['wait', 0],
    ['request', 'getSubscriber', 200],
    ['unknown', expect.any(String)],
  ]);
  told.length = 0;
  await client.read(credential, subscriber('TSUID-1'));
  await clock.advance(cachePolicies.subscriber.freshMs);
  await client.read(credential, subscriber('TSUID-1'));
  await until(() => told.length >= 4);
  expect(told.filter(([kind]) => kind === 'cache')).toEqual([
    ['cache', 'subscriber', 'hit'],
    ['cache', 'subscriber', 'stale'],
  ]);
  told.length = 0;
  reportUnreadableValue('date');
  reportUnreadableRow('subscribers');
  expect(told).toEqual([
    ['unreadable', 'date'],
    ['unreadable', 'subscribers'],
  ]);
  await close();
  told.length = 0;
  numberType('submarine');
  reportUnreadableValue('date');
  reportUnreadableRow('subscribers');
  expect(told).toEqual([]);
});
