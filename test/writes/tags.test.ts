import { expect, test } from '@jest/globals';
import { callFilterKeywords, callFilters } from '../../src/datasources/telegent/reads/call-filters.js';
import {
  accountPackages,
  accountProducts,
  distributorPackages,
  distributorProducts,
  packageById,
  packageItems,
  productById,
} from '../../src/datasources/telegent/reads/catalog.js';
import { featureAssignments, featureById } from '../../src/datasources/telegent/reads/features.js';
import {
  guardianFeatures,
  guardianRelationsByChild,
  guardianRelationsByParent,
} from '../../src/datasources/telegent/reads/guardian.js';
import {
  messageFilterKeywords,
  messageFilters,
} from '../../src/datasources/telegent/reads/message-filters.js';
import {
  accountMessageRoutes,
  messageRouteById,
} from '../../src/datasources/telegent/reads/message-routes.js';
import { inventoryPage } from '../../src/datasources/telegent/reads/numbers.js';
import { accountServices, serviceById, serviceItems } from '../../src/datasources/telegent/reads/services.js';
import {
  accountSubscriptions,
  distributorSubscriptions,
  packageSubscriptions,
  subscriptionById,
} from '../../src/datasources/telegent/reads/subscriptions.js';
import { thresholdAssignments, thresholdById } from '../../src/datasources/telegent/reads/thresholds.js';
import { accountVoiceRoutes, voiceRouteById } from '../../src/datasources/telegent/reads/voice-routes.js';
import { accountWebhooks, webhookById } from '../../src/datasources/telegent/reads/webhooks.js';
import { accountWorkgroups, workgroupById } from '../../src/datasources/telegent/reads/workgroups.js';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { KINDS } from './setup-kinds.js';

interface Tagged {
  readonly operation: string;
  readonly tags: readonly string[];
}

const PAGE = { page: 1, size: 100 };

/** The cached reads that each group shows, of things whose id is `X-1`. */
const route = [accountMessageRoutes('AID-1'), messageRouteById('X-1')];
const voice = [accountVoiceRoutes('AID-1'), voiceRouteById('X-1')];
const product = [accountProducts(), distributorProducts(), productById('X-1')];
const sold = [accountPackages(), distributorPackages(), packageById('X-1')];
const items = [packageItems('X-1')];
const service = [accountServices(), serviceById('X-1')];
const subscription = [
  accountSubscriptions(),
  distributorSubscriptions(),
  packageSubscriptions('X-9'),
  subscriptionById('X-1'),
];
const threshold = [thresholdById('X-1'), thresholdAssignments('X-1')];
const feature = [featureById('X-1'), featureAssignments('X-1')];
const callFilter = [
  callFilters({}),
  callFilters({ subscriberId: 'TSUID-1' }),
  callFilters({ e164: '+12015550100' }),
  callFilterKeywords('X-1', 'TSUID-1'),
];
const messageFilter = [
  messageFilters({}),
  messageFilters({ subscriberId: 'TSUID-1' }),
  messageFilters({ e164: '+12015550100' }),
  messageFilterKeywords('X-1', 'TSUID-1'),
];
const relation = [guardianRelationsByParent('TSUID-1'), guardianRelationsByChild('TSUID-2')];
const workgroup = [accountWorkgroups(), workgroupById('X-1')];
const webhook = [accountWebhooks('AID-1'), webhookById('X-1')];
const numbers = [inventoryPage(PAGE)];

/** What shows the change of each kind, by its name. */
const SHOWN_BY: Readonly<Record<keyof typeof KINDS, readonly Tagged[]>> = {
  createMessageRoute: route,
  updateMessageRoute: route,
  deleteMessageRoute: [...route, ...numbers],
  createVoiceRoute: voice,
  updateVoiceRoute: voice,
  deleteVoiceRoute: [...voice, ...numbers],
  createProduct: product,
  updateProduct: product,
  deleteProduct: product,
  createPackage: sold,
  updatePackage: sold,
  deletePackage: [...sold, ...items, packageSubscriptions('X-1')],
  addPackageItem: items,
  updatePackageItem: items,
  deletePackageItem: items,
  createService: service,
  updateService: service,
  deleteService: [...service, serviceItems('X-1')],
  addServiceItem: [serviceItems('X-1')],
  updateServiceItem: [serviceItems('X-1')],
  deleteServiceItem: [serviceItems('X-1')],
  createSubscription: [...subscription, packageSubscriptions('X-1')],
  updateSubscription: [...subscription, packageSubscriptions('X-1')],
  deleteSubscription: [...subscription, packageSubscriptions('X-1')],
  createThreshold: [thresholdById('X-1')],
  updateThreshold: [thresholdById('X-1')],
  deleteThreshold: threshold,
  addThresholdAssignment: [thresholdAssignments('X-1')],
  updateThresholdAssignment: [thresholdAssignments('X-1'), thresholdAssignments('X-2')],
  deleteThresholdAssignment: [thresholdAssignments('X-2')],
  addFeature: [featureById('X-1')],
  updateFeature: [featureById('X-1')],
  deleteFeature: feature,
  addFeatureAssignment: [featureAssignments('X-1')],
  updateFeatureAssignment: [featureAssignments('X-1'), featureAssignments('X-2')],
  deleteFeatureAssignment: [featureAssignments('X-2')],
  configureGuardianFeatures: [guardianFeatures('SID-1')],
  createGuardianRelation: relation,
  deleteGuardianRelation: relation,
  createCallFilter: callFilter,
  updateCallFilter: callFilter,
  deleteCallFilter: callFilter,
  addAllowedNumbers: callFilter.slice(0, 3),
  removeCallFilterAllowedNumbers: callFilter.slice(0, 3),
  addCallFilterBlockedNumbers: callFilter.slice(0, 3),
  removeCallFilterBlockedNumbers: callFilter.slice(0, 3),
  createMessageFilter: messageFilter,
  updateMessageFilter: messageFilter,
  deleteMessageFilter: messageFilter,
  addAllowedContacts: messageFilter.slice(0, 3),
  removeAllowedContacts: messageFilter.slice(0, 3),
  addBlockedContacts: messageFilter.slice(0, 3),
  removeBlockedContacts: messageFilter.slice(0, 3),
  createWorkgroup: workgroup,
  updateWorkgroup: workgroup,
  deleteWorkgroup: workgroup,
  // No read shows activities.
  createWorkgroupActivity: [],
  updateWorkgroupActivity: [],
  deleteWorkgroupActivity: [],
  createWebhook: webhook,
  updateWebhook: webhook,
  deleteWebhook: webhook,
};

/** A body of any kind. */
const BODY = {
  ...{ SubscriberId: 'TSUID-1', ParentSubscriberId: 'SID-1', ChildSubscriberId: 'TSUID-2' },
  ...Object.fromEntries(
    [
      ...['MessageRouteId', 'CallRouteId', 'ProductId', 'PackageId', 'PackageItemId', 'ServiceId'],
      ...['SubscriptionId', 'ThresholdId', 'ThresholdAssignmentId', 'FeatureId', 'FeatureAssignmentId'],
      ...['FilterId', 'CallFilterId', 'MessageFilterId', 'WorkgroupId', 'WorkgroupActivityId', 'WebhookId'],
    ].map((field) => [field, 'X-1']),
  ),
};

test.each(Object.entries(KINDS))('%s drops every cached read that shows its change', (name, specific) => {
  const kind = specific as unknown as AnyWriteKind;
  const isCreation = /^(create|add)/.test(name);
  const dropped = new Set(kind.tags(BODY, isCreation ? { id: 'X-1' } : null));
  const kept = SHOWN_BY[name as keyof typeof KINDS].filter(
    ({ tags }) => !tags.some((tag) => dropped.has(tag)),
  );
  expect(kept.map(({ operation, tags }) => [operation, tags])).toEqual([]);
});

test.each(Object.entries(KINDS))(
  '%s is named after its operation, and drops nothing for all',
  (name, specific) => {
    const kind = specific as unknown as AnyWriteKind;
    expect(kind.operation).toBe(name);
    // Before the result is known the lists are dropped already.
    expect(kind.tags(BODY, null).every((tag) => /^(list|[a-zA-Z]+):[\w-]+$/.test(tag))).toBe(true);
  },
);

test('the lists that a creation makes longer are dropped before its id is known', () => {
  const lists = (kind: unknown) => (kind as AnyWriteKind).tags(BODY, null);
  expect(lists(KINDS.createMessageRoute)).toEqual(['list:messageRoutes']);
  expect(lists(KINDS.createVoiceRoute)).toEqual(['list:voiceRoutes']);
  expect(lists(KINDS.createSubscription)).toEqual(['list:subscriptions', 'package:X-1']);
  expect(lists(KINDS.createWebhook)).toEqual(['list:webhooks']);
});
