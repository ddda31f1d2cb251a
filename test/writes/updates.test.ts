import { describe, expect, test } from '@jest/globals';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { updateCallFilter } from '../../src/datasources/telegent/writes/call-filters.js';
import { updateFeatureAssignment } from '../../src/datasources/telegent/writes/features.js';
import { updateSubscription } from '../../src/datasources/telegent/writes/subscriptions.js';
import { updateThresholdAssignment } from '../../src/datasources/telegent/writes/thresholds.js';
import { updateWorkgroupActivity } from '../../src/datasources/telegent/writes/workgroups.js';
import type { Row } from './creation-cases.js';
import { filter, UPDATES } from './update-cases.js';
import { NOT_FOUND, witnessOf } from './witness-of.js';

describe.each(Object.entries(UPDATES))('%s whose answer was lost', (_name, update) => {
  const { kind, body, reads, gone = NOT_FOUND } = update;
  const [operation, done, before] = reads;
  const look = async (now: unknown) => {
    const baseline = await kind.baseline?.(body, witnessOf({}));
    return kind.look(body, baseline ?? null, witnessOf({ [operation]: now }));
  };

  test('is found where all that was asked is shown', async () => {
    expect(await look(done)).toHaveProperty('found');
  });

  test('is absent where something is as before, or the thing is gone', async () => {
    expect(await look(before)).toBe('absent');
    expect(await look(gone)).toBe('absent');
  });

  test('is sent again, under a lock of its own', () => {
    expect(kind.isSentAgain).toBe(true);
    expect(kind.locks?.(body, 'DID-1')).toHaveLength(1);
  });
});

const UNSEEN = Object.entries(UPDATES).flatMap(([name, update]) =>
  Object.entries(update.unseen ?? {}).map(([field, value]) => [name, field, value, update] as const),
);

test.each(UNSEEN)('%s is not proved where %s was sent too', async (_name, field, value, update) => {
  const { kind } = update;
  const baseline = (await kind.baseline?.({ ...update.body, [field]: value }, witnessOf({}))) ?? null;
  expect(baseline).toEqual([field]);
  // By the time of the look the body has lost its secrets.
  const [operation, done] = update.reads;
  expect(await kind.look(update.body, baseline, witnessOf({ [operation]: done }))).toBe('absent');
});

test('the keyword rules of a call filter are read apart', async () => {
  const body = { ...filter, FilterMode: 'BLACKLIST' as const, KeywordFilter: '{"CustomKeywords":["a","b"]}' };
  const { KeywordFilter: _rules, ...row } = body;
  const look = (keywords: unknown) =>
    updateCallFilter.look(body, [], witnessOf({ getCallFilters: [row], getCallFilterKeywords: keywords }));
  expect(await look({ CustomKeywords: ['b', 'a'] })).toHaveProperty('found');
  expect(await look({ CustomKeywords: ['b'] })).toBe('absent');
  expect(await look(NOT_FOUND)).toBe('absent');
});

test('an update of a call filter may leave its owner out', async () => {
  const { SubscriberId: _owner, ...body } = { ...filter, FilterMode: 'BLACKLIST' as const };
  const getCallFilters = (query: Row) =>
    query['SubscriberId'] ? [] : [{ ...filter, FilterMode: 'BLACKLIST' }];
  expect(await updateCallFilter.look(body, [], witnessOf({ getCallFilters }))).toHaveProperty('found');
});

test.each([
  [
    'updateThresholdAssignment',
    updateThresholdAssignment,
    { ThresholdAssignmentId: 'A', SubscriptionId: 'S' },
  ],
  ['updateFeatureAssignment', updateFeatureAssignment, { FeatureAssignmentId: 'A', SubscriptionId: 'S' }],
  ['updateWorkgroupActivity', updateWorkgroupActivity, { WorkgroupActivityId: 'WAID-1' }],
])('%s is sent again where nothing can show it', async (_name, specific, body) => {
  const kind = specific as unknown as AnyWriteKind;
  expect(await kind.look(body, [], witnessOf({}))).toBe('absent');
  expect(kind.isSentAgain).toBe(true);
});

test('a subscription that moves shares the lock of purchases for its new subscriber', () => {
  expect(updateSubscription.locks?.({ SubscriptionId: 'SUB-1', SubscriberId: 'SID-2' }, 'DID-1')).toEqual([
    'subscription:SUB-1',
    'createSubscription subscriber:TSUID-2',
  ]);
});
