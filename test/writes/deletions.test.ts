import { describe, expect, test } from '@jest/globals';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { deleteCallFilter } from '../../src/datasources/telegent/writes/call-filters.js';
import { deleteFeature, deleteFeatureAssignment } from '../../src/datasources/telegent/writes/features.js';
import { deleteGuardianRelation } from '../../src/datasources/telegent/writes/guardian.js';
import { deleteMessageFilter } from '../../src/datasources/telegent/writes/message-filters.js';
import { deleteMessageRoute } from '../../src/datasources/telegent/writes/message-routes.js';
import { deletePackage, deletePackageItem } from '../../src/datasources/telegent/writes/packages.js';
import { deleteProduct } from '../../src/datasources/telegent/writes/products.js';
import { deleteService } from '../../src/datasources/telegent/writes/services.js';
import { deleteSubscription } from '../../src/datasources/telegent/writes/subscriptions.js';
import {
  deleteThreshold,
  deleteThresholdAssignment,
} from '../../src/datasources/telegent/writes/thresholds.js';
import { deleteVoiceRoute } from '../../src/datasources/telegent/writes/voice-routes.js';
import { deleteWebhook } from '../../src/datasources/telegent/writes/webhooks.js';
import {
  deleteWorkgroup,
  deleteWorkgroupActivity,
} from '../../src/datasources/telegent/writes/workgroups.js';
import { NOT_FOUND, witnessOf } from './witness-of.js';

type Row = Readonly<Record<string, unknown>>;
type Deletion = readonly [
  kind: unknown,
  body: Row,
  operation: string,
  there: unknown,
  gone: readonly unknown[],
  result?: unknown,
];

const filters = [{ FilterId: 'F-1', SubscriberId: 'TSUID-1' }];
const others = [{ FilterId: 'F-2', SubscriberId: 'TSUID-1' }];
const inactive = (row: Row): Row => ({ ...row, Active: 'false' });

const single = (kind: unknown, operation: string, field: string, keptInactive: boolean): Deletion => {
  const row = { [field]: 'X-1', Active: true };
  return [kind, { [field]: 'X-1' }, operation, row, keptInactive ? [NOT_FOUND, inactive(row)] : [NOT_FOUND]];
};

const DELETIONS: Readonly<Record<string, Deletion>> = {
  deleteMessageRoute: single(deleteMessageRoute, 'getMessageRoute', 'MessageRouteId', false),
  deleteVoiceRoute: single(deleteVoiceRoute, 'getVoiceRoute', 'CallRouteId', false),
  deleteProduct: single(deleteProduct, 'getProduct', 'ProductId', true),
  deletePackage: single(deletePackage, 'getPackage', 'PackageId', true),
  deleteSubscription: single(deleteSubscription, 'getSubscription', 'SubscriptionId', true),
  deleteThreshold: single(deleteThreshold, 'getThreshold', 'ThresholdId', true),
  deleteFeature: single(deleteFeature, 'getFeature', 'FeatureId', true),
  deleteWorkgroup: single(deleteWorkgroup, 'getWorkgroup', 'WorkgroupId', true),
  deleteWebhook: single(deleteWebhook, 'getWebhook', 'WebhookId', true),
  deleteService: [
    deleteService,
    { ServiceId: 'SID-1' },
    'getService',
    { ServiceId: 'SID-1', Active: true },
    [NOT_FOUND, { ServiceId: 'SID-1', Active: false }],
    null,
  ],
  deletePackageItem: [
    deletePackageItem,
    { PackageId: 'PID-1', PackageItemId: 'X-1' },
    'listPackageItems',
    [{ PackageItemId: 'X-1' }, { PackageItemId: 'X-2' }],
    [[], [{ PackageItemId: 'X-2' }], [{ PackageItemId: 'X-1', Active: false }]],
  ],
  deleteCallFilter: [
    deleteCallFilter,
    { CallFilterId: 'F-1' },
    'getCallFilters',
    filters,
    [[], others],
    { id: 'F-1' },
  ],
  deleteMessageFilter: [
    deleteMessageFilter,
    { MessageFilterId: 'F-1' },
    'listMessageFilters',
    filters,
    [[], others],
    { id: 'F-1' },
  ],
  deleteGuardianRelation: [
    deleteGuardianRelation,
    { ParentSubscriberId: 'SID-1', ChildSubscriberId: 'SID-2' },
    'getGuardianRelationsByParent',
    { Children: [{ ParentSubscriberId: 'TSUID-1', ChildSubscriberId: 'TSUID-2' }] },
    [{ Children: [] }, { Children: [{ ParentSubscriberId: 'TSUID-1', ChildSubscriberId: 'TSUID-3' }] }],
    null,
  ],
};

describe.each(Object.entries(DELETIONS))('%s whose answer was lost', (_name, deletion) => {
  const [specific, body, operation, there, gone, result = { id: 'X-1' }] = deletion;
  const kind = specific as AnyWriteKind;
  const look = (now: unknown) => kind.look(body, null, witnessOf({ [operation]: now }));

  test.each(gone.map((now) => [now]))('is found where it is gone: %p', async (now) => {
    expect(await look(now)).toEqual({ found: result });
  });

  test('is absent where it is still there', async () => {
    expect(await look(there)).toBe('absent');
    expect(kind.isSentAgain).toBe(true);
  });

  test('reads nothing before it is sent', () => {
    expect(kind.baseline).toBeUndefined();
    expect(kind.locks?.(body, 'DID-1')).toHaveLength(1);
  });
});

test.each([
  ['deleteThresholdAssignment', deleteThresholdAssignment, { ThresholdAssignmentId: 'TAID-1' }],
  ['deleteFeatureAssignment', deleteFeatureAssignment, { FeatureAssignmentId: 'FAID-1' }],
  ['deleteWorkgroupActivity', deleteWorkgroupActivity, { WorkgroupActivityId: 'WAID-1' }],
])('%s is shown by nothing, so it is never sent again', async (_name, specific, body) => {
  const kind = specific as unknown as AnyWriteKind;
  expect(await kind.look(body, null, witnessOf({}))).toBe('unclear');
  expect(kind.isSentAgain).toBe(false);
  expect(kind.locks).toBeUndefined();
});

test('a workgroup is deleted by the query', () => {
  expect(deleteWorkgroup.query?.({ WorkgroupId: 'WID-1' })).toEqual({ WorkgroupId: 'WID-1' });
});
