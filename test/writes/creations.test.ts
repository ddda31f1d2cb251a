import { describe, expect, test } from '@jest/globals';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { addFeature } from '../../src/datasources/telegent/writes/features.js';
import { createSubscription } from '../../src/datasources/telegent/writes/subscriptions.js';
import { createThreshold } from '../../src/datasources/telegent/writes/thresholds.js';
import { createWorkgroupActivity } from '../../src/datasources/telegent/writes/workgroups.js';
import { CREATIONS, without, type Row } from './creation-cases.js';
import { witnessOf } from './witness-of.js';

describe.each(Object.entries(CREATIONS))('%s whose answer was lost', (_name, creation) => {
  const { kind, body, idField, row, answers, claim, otherwise, silent } = creation;
  const rowOf = (id: string, changes: Row = {}): Row => ({ [idField]: id, ...row, ...changes });
  const look = async (before: readonly Row[], now: readonly Row[], claimed: readonly string[] = []) => {
    const baseline = await kind.baseline?.(body, witnessOf(answers(before)));
    return kind.look(body, baseline ?? null, witnessOf(answers(now), { claimed }));
  };
  const old = rowOf('X-1');

  test('is found where one new thing equals what was asked', async () => {
    const found = await look([old], [old, rowOf('X-2')]);
    expect(found).toMatchObject({ found: { id: 'X-2' } });
    expect(JSON.stringify(found)).not.toContain('secret');
    const result = (found as { found: { id: string } }).found;
    expect(kind.claims?.(result)).toEqual([`${claim}:X-2`]);
  });

  test('is absent where nothing is new, or the new thing is another', async () => {
    expect(await look([old], [old])).toBe('absent');
    expect(await look([old], [old, rowOf('X-2', otherwise)])).toBe('absent');
  });

  test('is absent where the new thing came of another operation', async () => {
    expect(await look([old], [old, rowOf('X-2')], [`${claim}:X-2`])).toBe('absent');
    const found = await look([old], [old, rowOf('X-2'), rowOf('X-3')], [`${claim}:X-2`]);
    expect(found).toMatchObject({ found: { id: 'X-3' } });
  });

  test('is unclear where several new things equal it, or one may be it', async () => {
    expect(await look([old], [old, rowOf('X-2'), rowOf('X-3')])).toBe('unclear');
    expect(await look([old], [old, rowOf('X-2', silent)])).toBe('unclear');
    expect(await look([old], [old, rowOf('X-2'), rowOf('X-3', silent)])).toBe('unclear');
  });

  test('is sent again when absent, one at a time', () => {
    expect(kind.isSentAgain).toBe(true);
    expect(kind.locks?.(body, 'DID-1')).toHaveLength(1);
  });
});

test.each([
  ['createThreshold', createThreshold, { ThresholdName: 'Cap' }],
  ['addFeature', addFeature, { FeatureName: 'Fax' }],
  ['createWorkgroupActivity', createWorkgroupActivity, { WorkgroupId: 'WID-1', Type: 'User' }],
])('%s is shown by nothing, so it is never sent again', async (_name, specific, body) => {
  const kind = specific as unknown as AnyWriteKind;
  expect(await kind.look(body, null, witnessOf({}))).toBe('unclear');
  expect(kind.isSentAgain).toBe(false);
  expect(kind.locks).toBeUndefined();
});

describe('lists of the credential', () => {
  test.each([
    ['createProduct', 'listProducts'],
    ['createPackage', 'listPackages'],
    ['createSubscription', 'listSubscriptions'],
  ] as const)("%s with an account's credential reads %s", async (name, operation) => {
    const { kind, body } = CREATIONS[name];
    const witness = witnessOf({ [operation]: { Results: [] } }, { accountId: 'AID-1' });
    expect(await kind.baseline?.(body, witness)).toEqual([]);
  });

  test.each([
    ['createMessageRoute', 'listMessageRoutes'],
    ['createVoiceRoute', 'listVoiceRoutes'],
    ['createWebhook', 'listAccountWebhooks'],
  ] as const)(
    '%s without an account reads those of the credential, if it has one',
    async (name, operation) => {
      const { kind, body } = CREATIONS[name];
      const anywhere = without(body, 'AccountId');
      const asked: unknown[] = [];
      const answers = { [operation]: (query: Row) => (asked.push(query['AccountId']), { Results: [] }) };
      const own = witnessOf(answers, { accountId: 'AID-5' });
      expect(await kind.baseline?.(anywhere, own)).toEqual([]);
      expect(asked).toEqual(['AID-5']);
      const distributor = witnessOf({});
      expect(await kind.baseline?.(anywhere, distributor)).toBeNull();
      expect(await kind.look(anywhere, null, distributor)).toBe('unclear');
    },
  );
});

describe('a subscription', () => {
  const bare = { SubscriberId: 'TSUID-1', PackageId: 'PID-1', Type: 'mvno' };
  const look = (body: Parameters<typeof createSubscription.look>[0], row: Row) =>
    createSubscription.look(
      body,
      [],
      witnessOf({
        listDistributorSubscriptions: { Results: [{ SubscriptionId: 'SUB-1', ...bare, ...row }] },
      }),
    );

  test('with a number or SIM that nobody asked for may be someone else’s', async () => {
    expect(await look(bare, { TNID: 'NID-1' })).toBe('unclear');
    expect(await look(bare, { ICCID: '8901' })).toBe('unclear');
    expect(await look({ ...bare, ICCID: '8901' }, { ICCID: '8901', TNID: 'NID-1' })).toBe('unclear');
    expect(await look(bare, {})).toMatchObject({ found: { id: 'SUB-1' } });
  });

  test('brings the SIM of its number', async () => {
    const found = await look({ ...bare, TNID: 'NID-1' }, { TNID: 'NID-1', ICCID: '8901' });
    expect(found).toMatchObject({ found: { iccid: '8901' } });
  });

  test('that was cancelled meanwhile was bought all the same', async () => {
    expect(await look(bare, { Active: false })).toMatchObject({ found: { active: false } });
  });

  test.each([{ SubscriberId: 'TSUID-2' }, { PackageId: 'PID-2' }, { Type: 'iot' }])(
    'is absent where the new one differs: %p',
    async (row) => {
      expect(await look(bare, row)).toBe('absent');
    },
  );

  test('shares the lock of its subscriber with whatever moves one there', () => {
    const lock = 'createSubscription subscriber:TSUID-1';
    expect(createSubscription.locks?.({ ...bare, SubscriberId: 'SID-1' }, 'DID-1')).toEqual([lock]);
  });
});
